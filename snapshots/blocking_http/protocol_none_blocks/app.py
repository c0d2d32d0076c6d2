# A class with a method of the same name asks a server, but lacks the other method that the protocol wants.
# asyncfix: clean
from stores import Store


async def size(store: Store, key: str) -> int:
    return len(store.load(key)) + store.count()
