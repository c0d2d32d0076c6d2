# The name of the module means something else here.
# asyncfix: --select timeout-scope --target-version py312
import asyncio as _asyncio
from asyncio import wait_for


async def run(client, asyncio):
    async with _asyncio.timeout(5):
        return await client.ask(asyncio)
