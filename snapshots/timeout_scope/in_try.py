# The exception is the same one.
# asyncfix: --select timeout-scope --target-version py311 --unsafe-fixes
import asyncio


async def run(client, seconds):
    try:
        return await asyncio.wait_for(client.ask(), seconds)
    except asyncio.TimeoutError:
        return None
