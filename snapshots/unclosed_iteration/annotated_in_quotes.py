# What is annotated in a way that is not understood stays, and so does the loop: a type checker would refuse `aclosing`.
# asyncfix: refuses uncertain-type

from typing import AsyncIterator

import aiohttp


async def lines(url: str) -> "AsyncIterator[bytes]":
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            async for line in response.content:
                yield line


async def first_long(url: str) -> bytes | None:
    async for line in lines(url):
        if len(line) > 80:
            return line
    return None
