# The helper changes an object that other tasks see: only with --unsafe-fixes.
# asyncfix: --unsafe-fixes

import asyncio

from cache import Cache

cache = Cache()


async def page(url):
    await asyncio.to_thread(cache.refresh, url)
    return cache.pages[url]
