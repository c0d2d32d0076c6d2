# trio runs the function in a thread.
# asyncfix: clean

import time

import trio


async def settle():
    await trio.to_thread.run_sync(time.sleep, 0.5)
