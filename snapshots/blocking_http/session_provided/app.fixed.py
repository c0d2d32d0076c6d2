# A decorator gives an argument that the caller leaves out.
# asyncfix: --unsafe-fixes
import asyncio

from client import fetch


async def page(url):
    return await asyncio.to_thread(fetch, url)
