# What is awaited until it is acquired is a lock of the loop, whatever else is known of it.


async def read(lock, path):
    await lock.acquire()
    try:
        with open(path) as f:
            return f.read()
    finally:
        lock.release()


async def read_between_threads(lock, path):
    lock.acquire()
    try:
        with open(path) as f:
            return f.read()
    finally:
        lock.release()
