# `from time import *` brings `sleep`.

import asyncio
from time import *


async def settle():
    await asyncio.sleep(0.5)
