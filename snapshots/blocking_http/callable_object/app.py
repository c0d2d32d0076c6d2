# The object is called like a function.

import asyncio

from fetcher import Fetcher

fetch = Fetcher("https://api.example.com")


async def name(path):
    return fetch(path)["name"]
