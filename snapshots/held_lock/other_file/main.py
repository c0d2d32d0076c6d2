import asyncio

from store import lock, save


def count(storage):
    with lock:
        return len(storage.items)


async def main(storage):
    await save(storage)
    print(await asyncio.to_thread(count, storage))
