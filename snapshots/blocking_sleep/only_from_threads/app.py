# The helper runs in threads only.
# asyncfix: clean

import asyncio
import threading

import device


async def start(pause):
    threading.Timer(5, device.hold, args=(pause,)).start()
    await asyncio.to_thread(device.hold, pause)
