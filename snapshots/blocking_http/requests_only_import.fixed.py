# The only import is a library's: the new import goes to its alphabetical place.

import asyncio

import requests


async def fetch(url):
    return await asyncio.to_thread(requests.get, url, timeout=5)
