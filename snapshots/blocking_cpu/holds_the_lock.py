# A thread would keep the loop waiting as well.
# asyncfix: refuses holds-gil

from passlib.hash import sha512_crypt


async def login(password: str, stored: str):
    return sha512_crypt.verify(password, stored)
