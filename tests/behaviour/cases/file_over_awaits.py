# Files that stay open while the coroutine waits for what is written, and between the pieces that it hands on.
import asyncio
import hashlib

import slow

SOURCE = slow.source("payload")
TARGET = slow.path("target")


async def pieces(count, reached=None):
    for number in range(count):
        await asyncio.sleep(0)
        if reached and number == 3:
            reached.set()
        yield bytes([number % 256]) * 65536


async def download(path, count, reached=None):
    written = 0
    with open(path, "wb") as f:
        async for piece in pieces(count, reached):
            f.write(piece)
            written += len(piece)
    return written, f.closed


async def read_back(path):
    digest = hashlib.sha256()
    with open(path, "rb") as f:
        while chunk := f.read(100_000):
            digest.update(chunk)
            await asyncio.sleep(0)
    return digest.hexdigest()


async def parts(path):
    with open(path, "rb") as f:
        while chunk := f.read(50_000):
            yield chunk


async def broken(path):
    try:
        with open(path, "wb") as f:
            async for piece in pieces(3):
                f.write(piece)
                if piece[0] == 1:
                    raise ValueError(f.tell())
    except ValueError as error:
        return error.args, f.closed


async def main():
    with open(SOURCE, "rb") as f:
        await asyncio.sleep(0)
        print(f.read())
    print(await download(TARGET, 9))
    print(await read_back(TARGET))
    sizes = [len(part) async for part in parts(TARGET)]
    print(sizes, sum(sizes))
    async for part in parts(TARGET):
        print(part[:3])
        break
    print(await broken(TARGET))
    reached = asyncio.Event()
    task = asyncio.create_task(download(TARGET, 10**6, reached))
    await reached.wait()
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
