# Entering and iterating wait as well.
# asyncfix: --unsafe-fixes
import asyncio
import threading

_lock = asyncio.Lock()


async def copy(source, target):
    async with _lock:
        async for item in source:
            target.append(item)


async def report(target, session):
    async with _lock:
        async with session.post("/", json=target) as response:
            print(response.status)
