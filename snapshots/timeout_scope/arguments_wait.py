# What the arguments wait for counts as well then.
# asyncfix: --select timeout-scope --target-version py312 --unsafe-fixes
import asyncio


async def run(client):
    await asyncio.wait_for(client.ask(await client.question()), 5)
