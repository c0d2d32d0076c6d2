# asyncio is already imported, under another name.

import asyncio as aio


async def settle():
    await aio.sleep(0.5)
    await aio.sleep(0)
