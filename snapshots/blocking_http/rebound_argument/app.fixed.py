# The helper replaces the argument, so what it was called with says nothing.
# asyncfix: --unsafe-fixes
import asyncio

from client import fetch


async def page(url):
    return await asyncio.to_thread(fetch, url, None)
