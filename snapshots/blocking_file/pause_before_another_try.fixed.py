# The file is what is waited for; the pause comes only when another process holds it.
import asyncio
import os
import time


def take(path: str) -> bytes:
    while True:
        try:
            with open(path, "rb") as file:
                return file.read()
        except PermissionError:
            time.sleep(0.05)


async def handle(path: str) -> int:
    return len(await asyncio.to_thread(take, path))
