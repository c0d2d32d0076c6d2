# asyncfix: refuses loop-affine
# What these helpers make needs the running loop, which a worker thread has not.
import asyncio
from pathlib import Path

import aiodns
import anyio
import async_timeout
import asyncpg
import sniffio


def number():
    return int(Path("number").read_text())


def limit():
    return asyncio.timeout(number())


def old_limit():
    return async_timeout.timeout(number())


def wrapped(future):
    number()
    return asyncio.wrap_future(future)


def resolver():
    return aiodns.DNSResolver(timeout=number())


def pool():
    return asyncpg.create_pool("postgres://db", max_size=number())


def scope():
    return anyio.CancelScope(deadline=number())


def library():
    return number(), sniffio.current_async_library()


async def main(future):
    async with limit(), old_limit():
        await wrapped(future)
    with scope():
        return resolver(), pool(), library()
