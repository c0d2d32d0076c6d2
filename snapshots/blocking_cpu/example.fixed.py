# Password hashing is slow on purpose; it lets other threads run meanwhile.
import asyncio
import hashlib


async def matches(password: str, salt: bytes, stored: bytes) -> bool:
    return (
        await asyncio.to_thread(
            hashlib.scrypt, password.encode(), salt=salt, n=16384, r=8, p=1
        )
        == stored
    )
