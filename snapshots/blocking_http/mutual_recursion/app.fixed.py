# Two helpers call each other; the one that is called does not block by itself.

import asyncio

from walk import descend


async def total(url):
    return await asyncio.to_thread(descend, url, 2)
