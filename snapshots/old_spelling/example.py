# Today's words for a thread and for the running loop.
# asyncfix: --select old-spelling
import asyncio
import functools
import hashlib


async def digest(data, rounds):
    loop = asyncio.get_event_loop()
    salt = await loop.run_in_executor(None, functools.partial(open, "salt", mode="rb"))
    return await loop.run_in_executor(None, hashlib.pbkdf2_hmac, "sha256", data, salt.name, rounds)


async def later(callback):
    loop = asyncio.get_event_loop()
    loop.call_later(5, callback)
