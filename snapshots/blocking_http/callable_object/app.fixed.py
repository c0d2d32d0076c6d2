# The object is called like a function.

import asyncio

from fetcher import Fetcher

fetch = Fetcher("https://api.example.com")


async def name(path):
    return (await asyncio.to_thread(fetch, path))["name"]
