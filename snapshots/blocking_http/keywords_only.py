# Every argument is a keyword.

import asyncio

import requests


async def fetch(url):
    return requests.get(url=url, timeout=5)
