# One name starts like what has to be fetched, also once another prefix is taken away.
import asyncio
import os

import httpx


def secret(name):
    if name.startswith("env/"):
        name = name.replace("env/", "")
    if name.startswith("https://"):
        return httpx.get(name).text
    return os.environ.get(name)


async def key():
    return await asyncio.to_thread(secret, "https://example.org/key")
