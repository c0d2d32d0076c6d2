# The generator stands in another file, and its annotation with it.

from consumer import count
from source import lines


async def first_long(url: str) -> bytes | None:
    async for line in lines(url):
        if len(line) > count(line):
            return line
    return None
