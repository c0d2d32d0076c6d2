# From Python 3.11 on an inner comprehension can await.
# asyncfix: --target-version py311

import asyncio


async def blink(rows):
    return [[await asyncio.sleep(0.1) or cell for cell in row] for row in rows]
