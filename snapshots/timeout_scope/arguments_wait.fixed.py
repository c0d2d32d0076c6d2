# What the arguments wait for counts as well then.
# asyncfix: --select timeout-scope --target-version py312 --unsafe-fixes
import asyncio


async def run(client):
    async with asyncio.timeout(5):
        await client.ask(await client.question())
