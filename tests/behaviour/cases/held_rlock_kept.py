# A re-entrant lock lets both tasks in, they are one thread.
# asyncfix: flags --unsafe-fixes
# unchanged: the lock would be held over the await
import asyncio
import threading
import time

lock = threading.RLock()
stock = [1]


async def take(name):
    with lock:
        if stock:
            time.sleep(0.3)
            print(name, stock.pop() if stock else "sold twice")


async def main():
    await asyncio.gather(take("first"), take("second"))
