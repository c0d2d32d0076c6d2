# Between the check and the act the coroutine waits: each is a hop of its own.
# asyncfix: flags --strict

import os


async def drop(path, client):
    if os.path.exists(path):
        await client.forget(path)
        os.remove(path)
