# A lock is known by its type, whatever its name is: with an await under it the next task blocks the loop for ever.
# asyncfix: flags --unsafe-fixes
# unchanged: the lock would be held over the await
import asyncio
import threading
import time

turn = threading.Lock()


def enter():
    turn.acquire()


def leave():
    turn.release()


async def step(name):
    turn.acquire()
    try:
        await asyncio.sleep(0.3)
        print(name)
    finally:
        turn.release()


async def by_helpers(name):
    enter()
    try:
        await asyncio.sleep(0.3)
        print(name)
    finally:
        leave()


async def main():
    await asyncio.gather(step("first"), by_helpers("second"))
