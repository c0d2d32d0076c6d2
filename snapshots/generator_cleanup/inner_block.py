# The block of a loop, and one of a condition.
import aiohttp


async def pages(urls):
    for url in urls:
        session = aiohttp.ClientSession()
        response = await session.get(url)
        yield await response.text()
        await session.close()


async def maybe(url, wanted):
    if wanted:
        session = aiohttp.ClientSession()
        async with session.get(url) as response:
            yield await response.text()
        await session.close()
