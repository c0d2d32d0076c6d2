# `from asyncio import ...` does not bind the name `asyncio`.

import asyncio
from asyncio import Event


async def settle(ready: Event):
    await asyncio.sleep(0.5)
    ready.set()
