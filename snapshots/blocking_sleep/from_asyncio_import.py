# `from asyncio import ...` does not bind the name `asyncio`.

import time
from asyncio import Event


async def settle(ready: Event):
    time.sleep(0.5)
    ready.set()
