# The file is not UTF-8.
# -*- coding: latin-1 -*-

import asyncio

GREETING = "déjà là"


async def settle():
    await asyncio.sleep(0.5)
    return GREETING
