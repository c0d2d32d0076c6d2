# With an interval the call sleeps that long; without one it compares with its last call in the same thread.
import asyncio

import psutil


async def load():
    return await asyncio.to_thread(psutil.cpu_percent, interval=1)


async def share(process: psutil.Process):
    return await asyncio.to_thread(process.cpu_percent, 0.5)


async def since_last_call(process: psutil.Process):
    return psutil.cpu_percent(), psutil.cpu_times_percent(None), process.cpu_percent(interval=0.0)
