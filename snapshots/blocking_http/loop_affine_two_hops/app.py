# Setting an `asyncio.Event` from a thread would wake nobody.
# asyncfix: refuses loop-affine

from state import reload


async def update(url):
    return reload(url)
