# A compressed file that the coroutine itself opens.
import gzip


async def store(path, data):
    with gzip.open(path, "wb") as file:
        file.write(data)


async def load(path):
    with gzip.open(path, "rt") as file:
        return file.read()
