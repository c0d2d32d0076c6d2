# The first base has a method of its own, so the one that asks a server never runs.
# asyncfix: clean
from stores import Store

store = Store()


async def size(key):
    return len(store.load(key))
