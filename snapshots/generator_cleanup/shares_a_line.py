# Several statements on one line stay as they are.
# asyncfix: refuses comment-in-the-way
import aiohttp


async def lines(url):
    session = aiohttp.ClientSession(); response = await session.get(url)
    async for line in response.content:
        yield line
    await session.close()
