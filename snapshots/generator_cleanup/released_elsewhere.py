# One way through the generator releases by itself.
# asyncfix: refuses released-elsewhere
import aiohttp


async def lines(url, limit):
    session = aiohttp.ClientSession()
    response = await session.get(url)
    async for line in response.content:
        if len(line) > limit:
            await session.close()
            return
        yield line
    await session.close()


async def handled(url):
    try:
        session = aiohttp.ClientSession()
        response = await session.get(url)
        async for line in response.content:
            yield line
        await session.close()
    except aiohttp.ClientError:
        await session.close()
        raise
