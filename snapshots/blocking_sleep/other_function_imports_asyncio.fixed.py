# The import inside another function does not count.

import asyncio


def main():
    import asyncio

    asyncio.run(settle())


async def settle():
    await asyncio.sleep(0.5)
