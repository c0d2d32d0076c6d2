# Today's words for a thread and for the running loop.
# asyncfix: --select old-spelling
import asyncio
import functools
import hashlib


async def digest(data, rounds):
    salt = await asyncio.to_thread(open, "salt", mode="rb")
    return await asyncio.to_thread(hashlib.pbkdf2_hmac, "sha256", data, salt.name, rounds)


async def later(callback):
    loop = asyncio.get_running_loop()
    loop.call_later(5, callback)
