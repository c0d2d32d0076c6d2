# The cancellation becomes an error of the application, which callers handle and retry.
# asyncfix: --unsafe-fixes
import asyncio


class StoreError(Exception):
    pass


async def save(store, item):
    try:
        await store.put(item)
    except asyncio.CancelledError:
        raise
    except BaseException as error:
        raise StoreError(item) from error


async def main(store):
    await asyncio.gather(*[save(store, n) for n in range(3)])
