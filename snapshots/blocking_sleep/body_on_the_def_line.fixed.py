# The whole coroutine on one line.

import asyncio


async def settle(): await asyncio.sleep(0.5)
