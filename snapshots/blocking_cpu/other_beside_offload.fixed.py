# The other branch hands something else to a thread.
import asyncio
import hashlib


async def digest(data: bytes) -> bytes:
    if len(data) < 1000:
        found = await asyncio.to_thread(hashlib.pbkdf2_hmac, "sha256", data, b"salt", 100_000)
    else:
        found = await asyncio.to_thread(hashlib.scrypt, data, salt=b"salt", n=2, r=1, p=1)
    return found
