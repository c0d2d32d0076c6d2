# The exception is the same one.
# asyncfix: --select timeout-scope --target-version py311 --unsafe-fixes
import asyncio


async def run(client, seconds):
    try:
        async with asyncio.timeout(seconds):
            return await client.ask()
    except asyncio.TimeoutError:
        return None
