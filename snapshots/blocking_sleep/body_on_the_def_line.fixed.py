# The whole coroutine on one line.

import asyncio
import time


async def settle(): await asyncio.sleep(0.5)
