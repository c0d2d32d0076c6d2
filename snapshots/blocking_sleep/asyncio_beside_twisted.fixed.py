# A file that runs its coroutines with asyncio is one of asyncio, whatever else it imports.

import asyncio

from twisted.internet import asyncioreactor

asyncioreactor.install()


async def settle():
    await asyncio.sleep(0.1)


asyncio.run(settle())
