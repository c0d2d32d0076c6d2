# An inner coroutine function of a plain function.

import asyncio


def make_poller(client, delay):
    async def poll():
        await asyncio.sleep(delay)
        return await client.poll()

    return poll
