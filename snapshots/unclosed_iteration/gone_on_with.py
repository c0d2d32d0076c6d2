# asyncfix: clean
"""A generator that an outer loop goes on with after the `break` must not be closed by it."""

import asyncio
from collections.abc import AsyncGenerator


async def lines(connection) -> AsyncGenerator[str, None]:
    async with connection as session:
        for number in range(10):
            await asyncio.sleep(0)
            yield f"{session} {number}"


async def batches(connection) -> list[list[str]]:
    found = []
    stream = lines(connection)
    for _ in range(3):
        batch = []
        async for line in stream:
            batch.append(line)
            if len(batch) == 2:
                break
        found.append(batch)
    return found
