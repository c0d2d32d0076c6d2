# The name of the walrus is the function's own; the hash object moves with the loop.

import asyncio
import hashlib


async def checksum(path):
    def read_digest():
        digest = hashlib.sha256()
        with open(path, "rb") as f:
            while chunk := f.read(65536):
                digest.update(chunk)
        return digest

    digest = await asyncio.to_thread(read_digest)
    return digest.hexdigest()
