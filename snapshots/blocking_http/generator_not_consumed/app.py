# The generator is handed on, and consumed by a thread.
# asyncfix: clean
import asyncio

from feed import entries


async def collected(url):
    return await asyncio.to_thread(list, entries(url))


async def handed_on(url, queue: asyncio.Queue):
    await queue.put(entries(url))
