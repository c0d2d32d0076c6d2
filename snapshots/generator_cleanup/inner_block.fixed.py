# The block of a loop, and one of a condition.
import aiohttp


async def pages(urls):
    for url in urls:
        async with aiohttp.ClientSession() as session:
            response = await session.get(url)
            yield await response.text()


async def maybe(url, wanted):
    if wanted:
        async with aiohttp.ClientSession() as session:
            async with session.get(url) as response:
                yield await response.text()
