# asyncfix: clean
# A comprehension goes to the end, where the generator cleans up itself.
import aiohttp


async def pages(urls):
    async with aiohttp.ClientSession() as session:
        for url in urls:
            async with session.get(url) as response:
                yield await response.text()


async def sizes(urls):
    return [len(page) async for page in pages(urls)]
