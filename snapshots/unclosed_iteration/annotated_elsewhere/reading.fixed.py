# The generator stands in another file, and its annotation with it.

import contextlib

from consumer import count
from source import lines


async def first_long(url: str) -> bytes | None:
    async with contextlib.aclosing(lines(url)) as items:
        async for line in items:
            if len(line) > count(line):
                return line
    return None
