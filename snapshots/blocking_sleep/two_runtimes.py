# The file starts coroutines under both asyncio and trio, and this one under either.
# asyncfix: refuses unknown-runtime

import asyncio
import sys
import time

import trio


async def settle():
    time.sleep(0.5)


if __name__ == "__main__":
    if "--trio" in sys.argv:
        trio.run(settle)
    else:
        asyncio.run(settle())
