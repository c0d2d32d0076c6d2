# An inner coroutine function of a plain function.

import time


def make_poller(client, delay):
    async def poll():
        time.sleep(delay)
        return await client.poll()

    return poll
