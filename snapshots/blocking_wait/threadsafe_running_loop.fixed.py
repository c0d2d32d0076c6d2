# On its own loop the coroutine could never finish; it can simply be awaited.

import asyncio


async def fetch(url):
    await asyncio.sleep(0)
    return url


async def page(url):
    loop = asyncio.get_running_loop()
    return await fetch(url)
