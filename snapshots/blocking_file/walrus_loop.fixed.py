# The name of the walrus is the function's own; the hash object moves with the loop.

import asyncio
import hashlib


async def checksum(path):
    digest = hashlib.sha256()

    def read_file():
        with open(path, "rb") as f:
            while chunk := f.read(65536):
                digest.update(chunk)

    await asyncio.to_thread(read_file)
    return digest.hexdigest()
