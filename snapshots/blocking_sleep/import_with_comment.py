import asyncio
from time import (
    # What is said of a name stays, and so does the name.
    sleep,
)


async def wait():
    sleep(1)
    await asyncio.sleep(0)
