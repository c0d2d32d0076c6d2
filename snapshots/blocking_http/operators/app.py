# Operators call methods of the class that they work on.
from store import Log, Store


async def known(store: Store, key):
    return key in store


async def missing(store: Store, key):
    if key not in store:
        raise KeyError(key)


async def title(store: Store, key):
    return store[key]["title"].strip()


async def keep(store: Store, key, value):
    store[key] = value


async def forget(store: Store, key):
    del store[key]


async def same(store: Store, other: Store):
    return store == other or "different"


async def changed(store: Store, other: Store):
    return store != other


async def extended(store: Store, entry):
    return store + entry


async def logged(line):
    return line in Log()
