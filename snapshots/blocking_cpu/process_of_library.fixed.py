# The project's pool is there already; the library's own function goes to it. Older Pythons know no `functools.cache`.
# asyncfix: --cpu process --unsafe-fixes --target-version py38

import asyncio
from concurrent.futures import ProcessPoolExecutor

from passlib.hash import sha512_crypt

pool = ProcessPoolExecutor(2)


async def register(name: str, password: str):
    return {
        name: await asyncio.get_running_loop().run_in_executor(
            pool, sha512_crypt.hash, password
        )
    }


async def login(password: str, stored: str):
    if not await asyncio.get_running_loop().run_in_executor(
        pool, sha512_crypt.verify, password, stored
    ):
        raise PermissionError
