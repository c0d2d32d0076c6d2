# `stream=False` reads the body at once.

import asyncio

import requests


async def fetch(url):
    return requests.get(url, stream=False)
