# In a condition.

import asyncio

import bcrypt


async def login(user, password: bytes):
    if not await asyncio.to_thread(bcrypt.checkpw, password, user.password_hash):
        raise PermissionError(user.name)
