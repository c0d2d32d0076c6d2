# One implementation blocks, the other reads from memory; both may do so in a thread.

from stores import Store


async def size(store: Store, key: str) -> int:
    return len(store.load(key))
