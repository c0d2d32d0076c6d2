# The authors have chosen: what is small stays on the loop, what is large goes to a thread.
# asyncfix: refuses usually-fast
import asyncio
import hashlib


async def digest(data: bytes) -> bytes:
    if len(data) < 1000:
        found = hashlib.pbkdf2_hmac("sha256", data, b"salt", 1)
    else:
        found = await asyncio.to_thread(hashlib.pbkdf2_hmac, "sha256", data, b"salt", 1)
    return found
