# anyio runs the inner function in a thread.
# asyncfix: clean

import time

from anyio import to_thread


async def warm_up(device):
    def heat():
        device.power = 100
        time.sleep(3)

    await to_thread.run_sync(heat)
