# The import inside another function does not count.

import time


def main():
    import asyncio

    asyncio.run(settle())


async def settle():
    time.sleep(0.5)
