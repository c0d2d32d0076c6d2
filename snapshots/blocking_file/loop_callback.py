# The loop calls this function itself: nothing can await in it.
# asyncfix: refuses sync-callback

import asyncio


def save(path, text):
    with open(path, "w") as f:
        f.write(text)


async def schedule(path, text):
    asyncio.get_running_loop().call_later(5, save, path, text)
