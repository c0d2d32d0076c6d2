# The helper changes an object that other tasks see: only with --unsafe-fixes.
# asyncfix: --unsafe-fixes

import asyncio

from cache import Cache

cache = Cache()


async def page(url):
    cache.refresh(url)
    return cache.pages[url]
