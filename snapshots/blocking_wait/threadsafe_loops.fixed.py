# Whether a loop is the one that runs the coroutine is known only where it is asked for there.

import asyncio


async def fetch(url):
    await asyncio.sleep(0)
    return url


async def length(url):
    return len(await fetch(url))


async def pages(urls):
    loop = asyncio.get_running_loop()
    return [await fetch(url) for url in urls]


async def elsewhere(url, loop):
    return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(fetch(url), loop))
