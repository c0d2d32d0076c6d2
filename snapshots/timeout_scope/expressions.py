# Results of larger expressions stay where they are.
# asyncfix: --select timeout-scope --target-version py312
# asyncfix: clean
import asyncio


async def run(client):
    if await asyncio.wait_for(client.ask(), 5):
        print(await asyncio.wait_for(client.ask(), 5))
    total = 1 + await asyncio.wait_for(client.ask(), 5)
    task = asyncio.wait_for(client.ask(), 5)
    return total, await task
