# A chain that only the brackets of the call hold together keeps brackets.
# asyncfix: --select timeout-scope --target-version 3.12
import asyncio


async def send(client, message):
    await asyncio.wait_for(
        client
        .responses
        .create(message),
        timeout=5,
    )
    await asyncio.wait_for(client.responses.create(
        message,
    ), timeout=5)
