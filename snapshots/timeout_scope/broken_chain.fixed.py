# A chain that only the brackets of the call hold together keeps brackets.
# asyncfix: --select timeout-scope --target-version 3.12
import asyncio


async def send(client, message):
    async with asyncio.timeout(5):
        await (client
        .responses
        .create(message))
    async with asyncio.timeout(5):
        await client.responses.create(
            message,
        )
