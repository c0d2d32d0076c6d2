# Made and used in one expression.

import asyncio

import requests


async def fetch(url):
    return requests.Session().get(url)
