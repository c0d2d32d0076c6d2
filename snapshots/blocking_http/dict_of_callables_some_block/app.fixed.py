# Only one of the table's functions asks a server; all of them may run in a thread.
import asyncio

from loaders import LOADERS


async def load(kind, url):
    return await asyncio.to_thread(LOADERS[kind], url)
