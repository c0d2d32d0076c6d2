# asyncfix: refuses unsafe
"""In the task of a cancelled scope a clean-up that awaits would not get to its end."""

import anyio


async def lines(path):
    try:
        for number in range(10):
            await anyio.sleep(0)
            yield number
    finally:
        await anyio.Path(path).unlink()


async def first(path):
    async for line in lines(path):
        if line:
            return line
