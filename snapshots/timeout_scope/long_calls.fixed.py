# Arguments over several lines, and one that needs brackets.
# asyncfix: --select timeout-scope --target-version py312
import asyncio


async def run(client, first):
    async with asyncio.timeout(10):
        answer = await client.ask(
            "how much",
            retries=3,
        )
    async with asyncio.timeout(10):
        await client.send([
            answer,
        ])
    async with asyncio.timeout(10):
        await (client.one() if first else client.two())
