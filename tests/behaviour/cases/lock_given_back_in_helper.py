# A lock that a helper takes and gives back itself is taken and given back in the worker thread.
import asyncio
import threading
import time

lock = threading.RLock()


def step(name):
    lock.acquire()
    try:
        time.sleep(0.3)
        return name
    finally:
        lock.release()


async def run(name):
    return step(name)


async def main():
    print(await asyncio.gather(run("first"), run("second")))
    print(lock.acquire(blocking=False))
