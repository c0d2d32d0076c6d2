# Whether a loop is the one that runs the coroutine is known only where it is asked for there.

import asyncio


async def fetch(url):
    await asyncio.sleep(0)
    return url


async def length(url):
    return len(asyncio.run_coroutine_threadsafe(fetch(url), asyncio.get_event_loop()).result())


async def pages(urls):
    loop = asyncio.get_running_loop()
    return [asyncio.run_coroutine_threadsafe(fetch(url), loop).result() for url in urls]


async def elsewhere(url, loop):
    return asyncio.run_coroutine_threadsafe(fetch(url), loop).result()
