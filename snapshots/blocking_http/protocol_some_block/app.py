# One implementation blocks, the other reads from memory.
# asyncfix: refuses uncertain-type

from stores import Store


async def size(store: Store, key: str) -> int:
    return len(store.load(key))
