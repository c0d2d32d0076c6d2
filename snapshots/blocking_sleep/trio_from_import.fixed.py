# trio is known from a `from` import, which does not bind the name `trio`.

import trio
from trio import open_nursery


async def settle():
    async with open_nursery():
        await trio.sleep(0.5)
