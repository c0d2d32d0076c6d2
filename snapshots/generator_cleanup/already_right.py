# `finally`, context managers, a release that every way passes, and a `yield` that comes before or after.
# asyncfix: clean
import contextlib

import aiohttp


async def in_finally(url):
    session = aiohttp.ClientSession()
    try:
        response = await session.get(url)
        async for line in response.content:
            yield line
    finally:
        await session.close()


async def managers(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            async for line in response.content:
                yield line


async def closed_before(url):
    session = aiohttp.ClientSession()
    response = await session.get(url)
    lines = await response.json()
    await session.close()
    for line in lines:
        yield line


async def no_generator(url, sink):
    session = aiohttp.ClientSession()
    response = await session.get(url)
    await sink.put(await response.read())
    await session.close()


@contextlib.asynccontextmanager
async def session_of_request():
    session = aiohttp.ClientSession()
    try:
        yield session
    finally:
        await session.close()
