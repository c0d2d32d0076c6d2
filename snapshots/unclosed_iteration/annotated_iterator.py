# A type checker knows of no `aclose` of an `AsyncIterator`: the generators are annotated as what they are.

from collections.abc import AsyncIterable, AsyncIterator

import aiohttp


async def lines(url: str) -> AsyncIterator[bytes]:
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            async for line in response.content:
                yield line


class Source:
    def __init__(self, url: str) -> None:
        self.url = url

    async def rows(self) -> AsyncIterable[bytes]:
        async with aiohttp.ClientSession() as session:
            async with session.get(self.url) as response:
                yield await response.read()

    async def first(self) -> bytes | None:
        async for row in self.rows():
            return row
        return None


async def first_long(url: str) -> bytes | None:
    async for line in lines(url):
        if len(line) > 80:
            return line
    return None


def kept(source: AsyncIterable[bytes]) -> AsyncIterable[bytes]:
    return source
