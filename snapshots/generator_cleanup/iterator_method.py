# `__aiter__` as a generator of a class.
import aiohttp


class Lines:
    def __init__(self, url):
        self._url = url

    async def __aiter__(self):
        session = aiohttp.ClientSession()
        response = await session.get(self._url)
        async for line in response.content:
            yield line
        await session.close()
