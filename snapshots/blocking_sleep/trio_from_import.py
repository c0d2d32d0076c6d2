# trio is known from a `from` import, which does not bind the name `trio`.

import time
from trio import open_nursery


async def settle():
    async with open_nursery():
        time.sleep(0.5)
