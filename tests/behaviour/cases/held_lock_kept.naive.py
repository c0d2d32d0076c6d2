# An await under a threading lock lets the next task block the loop for ever.
# asyncfix: flags --unsafe-fixes
# unchanged: the lock would be held over the await
import asyncio
import threading
import time

lock = threading.Lock()


async def step(name):
    with lock:
        await asyncio.sleep(0.3)
        print(name)


async def main():
    await asyncio.gather(step("first"), step("second"))
