# Starlette runs the function in a thread.
# asyncfix: clean

import time

from starlette.concurrency import run_in_threadpool


async def settle():
    await run_in_threadpool(time.sleep, 0.5)
