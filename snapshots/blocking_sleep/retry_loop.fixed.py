# The usual place: a pause before the next attempt.

import asyncio


async def send(client, message):
    while True:
        try:
            return await client.send(message)
        except ConnectionError:
            await asyncio.sleep(1)
