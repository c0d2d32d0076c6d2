# `suppress` of everything hides the cancellation as well.
# asyncfix: --unsafe-fixes
import asyncio
from contextlib import suppress


async def poll(client):
    while True:
        with suppress(BaseException):
            await client.poll()
        await asyncio.sleep(1)
