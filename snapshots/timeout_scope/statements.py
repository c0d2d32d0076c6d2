# The statement positions: alone, kept with an annotation, returned; arguments by name.
# asyncfix: --select timeout-scope --target-version py312
import asyncio
from asyncio import wait_for


async def run(client, job):
    await wait_for(client.connect(), 2.5)
    answer: bytes = await asyncio.wait_for(timeout=10, fut=client.ask())  # may be long
    left = right = await asyncio.wait_for(job, timeout=1)
    return await asyncio.wait_for(asyncio.shield(job), timeout=60)
