# Only in the arm that is taken.

import asyncio

import requests


async def fetch(cache, url):
    return cache[url] if url in cache else await asyncio.to_thread(requests.get, url)
