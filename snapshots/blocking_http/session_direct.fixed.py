# Made and used in one expression.

import asyncio

import requests


async def fetch(url):
    return await asyncio.to_thread(requests.Session().get, url)
