# Queue, event and lock of the loop.
# asyncfix: clean

import asyncio


async def work(jobs: asyncio.Queue, ready: asyncio.Event, lock: asyncio.Lock):
    await ready.wait()
    async with lock:
        return await jobs.get()
