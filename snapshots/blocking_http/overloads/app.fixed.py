# Overloads only declare; the last definition is the one that runs.
import asyncio

from pages import fetch


async def text(url):
    return await asyncio.to_thread(fetch, url, raw=False)
