# Not awaited here, in a lambda, or with an assignment to several places.
# asyncfix: --select timeout-scope --target-version py312
# asyncfix: clean
import asyncio


async def run(client):
    first, second = await asyncio.gather(
        asyncio.wait_for(client.one(), 5),
        asyncio.wait_for(client.two(), 5),
    )
    later = lambda: asyncio.wait_for(client.ask(), 5)
    answers = [await asyncio.wait_for(client.ask(), 5) for _ in range(3)]
    return first, second, await later(), answers


def soon(client):
    return asyncio.wait_for(client.ask(), 5)
