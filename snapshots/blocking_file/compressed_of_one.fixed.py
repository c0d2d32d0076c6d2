# A compressed file that the coroutine itself opens.
import asyncio
import gzip


async def store(path, data):
    def write_file():
        with gzip.open(path, "wb") as file:
            file.write(data)

    await asyncio.to_thread(write_file)


async def load(path):
    def read_file():
        with gzip.open(path, "rt") as file:
            return file.read()

    return await asyncio.to_thread(read_file)
