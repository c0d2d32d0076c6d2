# asyncfix: flags --unsafe-fixes
# The container is empty where it is made; other methods and functions say what is in it.
from clients import Pool, close_all, fetch


async def read(pool: Pool, name):
    return pool.read(name)


async def read_all(pool: Pool):
    return pool.read_all()


async def get(name):
    return fetch(name)


async def get_local(names):
    return close_all(names)
