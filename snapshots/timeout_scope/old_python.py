# `asyncio.timeout` came with Python 3.11.
# asyncfix: --select timeout-scope --target-version py310
# asyncfix: clean
import asyncio


async def run(client):
    await asyncio.wait_for(client.ask(), 5)
