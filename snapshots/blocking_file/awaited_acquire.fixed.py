# What is awaited until it is acquired is a lock of the loop, whatever else is known of it.

import asyncio


async def read(lock, path):
    await lock.acquire()

    def read_file():
        with open(path) as f:
            return f.read()

    try:
        return await asyncio.to_thread(read_file)
    finally:
        lock.release()


async def read_between_threads(lock, path):
    lock.acquire()
    try:
        with open(path) as f:
            return f.read()
    finally:
        lock.release()
