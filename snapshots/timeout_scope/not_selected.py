# Nobody asked for it.
# asyncfix: --target-version py312
# asyncfix: clean
import asyncio


async def run(client):
    await asyncio.wait_for(client.ask(), 5)
