# Arguments over several lines, and one that needs brackets.
# asyncfix: --select timeout-scope --target-version py312
import asyncio


async def run(client, first):
    answer = await asyncio.wait_for(
        client.ask(
            "how much",
            retries=3,
        ),
        timeout=10,
    )
    await asyncio.wait_for(client.send([
        answer,
    ]), 10)
    await asyncio.wait_for(client.one() if first else client.two(), 10)
