# In a condition.

import bcrypt


async def login(user, password: bytes):
    if not bcrypt.checkpw(password, user.password_hash):
        raise PermissionError(user.name)
