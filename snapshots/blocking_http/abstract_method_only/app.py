# No implementation is known.
# asyncfix: clean

from stores import Store


async def size(store: Store, key):
    return len(store.load(key))
