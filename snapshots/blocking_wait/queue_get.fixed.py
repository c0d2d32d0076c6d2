# A thread fills the queue; a cancelled task would lose an item.
# asyncfix: flags --unsafe-fixes

import asyncio
import queue

jobs = queue.Queue()


async def next_job():
    try:
        return await asyncio.to_thread(jobs.get, timeout=5)
    except queue.Empty:
        return None
