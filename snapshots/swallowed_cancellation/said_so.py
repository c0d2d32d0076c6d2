# The author says that it is meant.
# asyncfix: clean
import asyncio


async def connect(client):
    for _ in range(3):
        try:
            await client.connect()
        except BaseException:  # the library reports an unreachable server by cancelling
            print("unreachable")
