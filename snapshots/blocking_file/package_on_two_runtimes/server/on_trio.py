import trio

from .stream import Stream


async def body(page):
    await trio.sleep(0)
    return await Stream(page).body()
