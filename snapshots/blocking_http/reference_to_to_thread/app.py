# Given by reference, directly and in a partial.
# asyncfix: clean

import asyncio
from functools import partial

import work


async def main(url):
    first = await asyncio.to_thread(work.download, url, timeout=5)
    job = partial(work.download, url, timeout=5)
    return first, await asyncio.to_thread(job)
