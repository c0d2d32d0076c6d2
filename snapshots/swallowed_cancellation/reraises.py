# What is raised again is not swallowed, by whatever name.
# asyncfix: clean
import asyncio


async def put(store, item):
    try:
        await store.put(item)
    except BaseException:
        store.undo(item)
        raise


async def get(store, item):
    try:
        return await store.get(item)
    except BaseException as error:
        print(error)
        raise error.with_traceback(None)


async def exits(store):
    import sys

    try:
        await store.open()
    except BaseException:
        sys.exit(1)
