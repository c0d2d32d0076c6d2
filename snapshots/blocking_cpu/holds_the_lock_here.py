# Neither a thread helps, nor can another process get it.
# asyncfix: --cpu process
# asyncfix: refuses stays-in-process

from passlib.hash import sha512_crypt


async def login(password, stored: str):
    return sha512_crypt.verify(password, stored)
