# The function is one of a table's.
# asyncfix: --unsafe-fixes
import asyncio

from loaders import LOADERS


async def load(kind, url):
    return await asyncio.to_thread(LOADERS[kind], url)
