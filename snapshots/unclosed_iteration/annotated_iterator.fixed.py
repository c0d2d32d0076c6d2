# A type checker knows of no `aclose` of an `AsyncIterator`: the generators are annotated as what they are.

import contextlib
from collections.abc import AsyncGenerator, AsyncIterable

import aiohttp


async def lines(url: str) -> AsyncGenerator[bytes, None]:
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            async for line in response.content:
                yield line


class Source:
    def __init__(self, url: str) -> None:
        self.url = url

    async def rows(self) -> AsyncGenerator[bytes, None]:
        async with aiohttp.ClientSession() as session:
            async with session.get(self.url) as response:
                yield await response.read()

    async def first(self) -> bytes | None:
        async with contextlib.aclosing(self.rows()) as items:
            async for row in items:
                return row
        return None


async def first_long(url: str) -> bytes | None:
    async with contextlib.aclosing(lines(url)) as items:
        async for line in items:
            if len(line) > 80:
                return line
    return None


def kept(source: AsyncIterable[bytes]) -> AsyncIterable[bytes]:
    return source
