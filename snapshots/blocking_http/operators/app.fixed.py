# Operators call methods of the class that they work on.
import asyncio

from store import Log, Store


async def known(store: Store, key):
    return await asyncio.to_thread(lambda: key in store)


async def missing(store: Store, key):
    if await asyncio.to_thread(lambda: key not in store):
        raise KeyError(key)


async def title(store: Store, key):
    return (await asyncio.to_thread(lambda: store[key]))["title"].strip()


async def keep(store: Store, key, value):
    def update_store() -> None:
        store[key] = value

    await asyncio.to_thread(update_store)


async def forget(store: Store, key):
    def update_store() -> None:
        del store[key]

    await asyncio.to_thread(update_store)


async def same(store: Store, other: Store):
    return await asyncio.to_thread(lambda: store == other) or "different"


async def changed(store: Store, other: Store):
    return await asyncio.to_thread(lambda: store != other)


async def extended(store: Store, entry):
    return await asyncio.to_thread(lambda: store + entry)


async def logged(line):
    return await asyncio.to_thread(lambda: line in Log())
