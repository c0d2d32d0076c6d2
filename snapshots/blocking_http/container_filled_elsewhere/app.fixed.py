# asyncfix: flags --unsafe-fixes
# The container is empty where it is made; other methods and functions say what is in it.
import asyncio

from clients import Pool, close_all, fetch


async def read(pool: Pool, name):
    return await asyncio.to_thread(pool.read, name)


async def read_all(pool: Pool):
    return await asyncio.to_thread(pool.read_all)


async def get(name):
    return await asyncio.to_thread(fetch, name)


async def get_local(names):
    return await asyncio.to_thread(close_all, names)
