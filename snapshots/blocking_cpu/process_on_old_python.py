# Before Python 3.9.
# asyncfix: --cpu process --unsafe-fixes --target-version py38

import asyncio
import crypt


# Slow on purpose.
async def register(password: str):
    return await store(crypt.crypt(password, "$6$rounds=1000000$salt"))


async def store(secret):
    await asyncio.sleep(0)
    return secret
