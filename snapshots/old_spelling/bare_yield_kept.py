# What a plain `yield` hands to the loop cannot be awaited.
# asyncfix: --select old-spelling --unsafe-fixes
# asyncfix: refuses lazy-result
import asyncio


@asyncio.coroutine
def tick(future):
    yield future
    yield from asyncio.sleep(1)
