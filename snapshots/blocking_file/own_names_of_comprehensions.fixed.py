# Comprehensions, lambdas and nested functions that have a name of their own do not read the one that a block binds.
import asyncio
from pathlib import Path


async def comprehended(path, data, others):
    def write_file():
        with open(path, "wb") as f:
            f.write(data)

    await asyncio.to_thread(write_file)
    return {Path(f).name for f in others}


async def in_lambda(path, data):
    def write_file():
        with open(path, "wb") as f:
            f.write(data)

    await asyncio.to_thread(write_file)
    return sorted(data, key=lambda f: -f)


async def nested(path):
    def is_same(checksum):
        return checksum == "a"

    def read_checksum():
        with open(path) as file:
            return file.read()

    checksum = await asyncio.to_thread(read_checksum)
    return is_same(checksum)
