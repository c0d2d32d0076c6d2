# A timeout of nothing asks and does not wait.
# asyncfix: clean

import asyncio

import psutil


async def wait_all(processes):
    while True:
        _, alive = psutil.wait_procs(processes, timeout=0)
        if not alive:
            return
        await asyncio.sleep(1)
