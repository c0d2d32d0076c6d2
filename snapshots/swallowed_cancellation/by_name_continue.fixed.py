# `continue` becomes `raise`; the name is imported already.
# asyncfix: --unsafe-fixes
from asyncio import CancelledError, sleep


async def tick(clock):
    while True:
        try:
            await sleep(1)
        except CancelledError:  # not now
            raise
        await clock.tick()
