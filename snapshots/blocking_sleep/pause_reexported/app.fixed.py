# Another module of the project exports the function under its own name.

import asyncio

from clock import pause


async def settle():
    await asyncio.sleep(0.5)
