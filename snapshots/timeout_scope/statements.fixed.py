# The statement positions: alone, kept with an annotation, returned; arguments by name.
# asyncfix: --select timeout-scope --target-version py312
import asyncio
from asyncio import wait_for


async def run(client, job):
    async with asyncio.timeout(2.5):
        await client.connect()
    async with asyncio.timeout(10):
        answer: bytes = await client.ask()  # may be long
    async with asyncio.timeout(1):
        left = right = await job
    async with asyncio.timeout(60):
        return await asyncio.shield(job)
