# The resources of a client, in a file of their own, read what its constructor waits for: it is made once, whoever asks first.
# asyncfix: flags --unsafe-fixes
import asyncio

import slow
from sdk import AsyncClient

# Made before there is a loop, as a module does.
SHARED = AsyncClient("eu-central-1")


async def several(client):
    answers = await asyncio.gather(
        *(client.messages.create(text) for text in ("a", "b", "c")),
        client.batches.names(["x", "y"]),
        client.region(),
    )
    return answers


async def main():
    client = AsyncClient("us-east-1")
    print(await several(client))
    print(await several(SHARED))
    loop = asyncio.get_running_loop()
    other = AsyncClient("eu-west-3")
    for _ in range(2):
        print(await loop.run_in_executor(None, lambda: asyncio.run(several(other))))
    print(sorted(slow.calls))
