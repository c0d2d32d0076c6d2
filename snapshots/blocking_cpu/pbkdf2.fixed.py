# Slow on purpose.

import asyncio
import hashlib


async def derive(password: bytes, salt: bytes) -> bytes:
    return await asyncio.to_thread(
        hashlib.pbkdf2_hmac, "sha256", password, salt, 600_000
    )
