# Other containers of the same name hold the sessions, and what is no container keeps its own items.
# asyncfix: clean
from clients import Cache, Pool, fetch


async def read(pool: Pool, name):
    return pool.read(name)


async def cached(cache: Cache, name):
    return cache.read(name)


async def get(name):
    return fetch(name)
