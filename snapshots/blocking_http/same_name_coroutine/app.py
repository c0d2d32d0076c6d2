# Two modules have a `fetch`; this file imports the coroutine.
# asyncfix: clean

from native import Client, fetch


async def both(first, second):
    return await fetch(first), await Client().fetch(second)
