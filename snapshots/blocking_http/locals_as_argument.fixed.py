# Arguments are still evaluated in the coroutine: `locals()` means what it meant.

import asyncio

import requests


async def search(query, page):
    return await asyncio.to_thread(
        requests.get, "https://api.example.com/search", params=locals()
    )
