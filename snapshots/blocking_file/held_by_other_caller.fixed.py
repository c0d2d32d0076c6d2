# The lock is given back before anything is awaited.
import asyncio
import threading

LOCK = threading.Lock()
sizes = {}


async def read(path):
    def read_file():
        with open(path) as file:
            return file.read()

    return await asyncio.to_thread(read_file)


async def size(path):
    text = await read(path)
    with LOCK:
        sizes[path] = len(text)
