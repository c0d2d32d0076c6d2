# In the test of a loop, with a walrus.
# asyncfix: flags --unsafe-fixes

import asyncio


async def chat(client):
    while (line := await asyncio.to_thread(input, "> ")) != "quit":
        await client.send(line)
