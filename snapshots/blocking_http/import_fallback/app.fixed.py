# One of two modules gives the helper, and either of them blocks.

import asyncio

try:
    from fast import fetch
except ImportError:
    from slow import fetch


async def size(url):
    return len(await asyncio.to_thread(fetch, url))
