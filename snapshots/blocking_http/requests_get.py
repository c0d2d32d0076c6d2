# The plain call.

import asyncio

import requests


async def fetch(url):
    return requests.get(url)
