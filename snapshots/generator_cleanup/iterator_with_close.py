# A class that can be closed.
# asyncfix: clean
import aiohttp


class Lines:
    def __init__(self, url):
        self._session = aiohttp.ClientSession()
        self._url = url

    def __aiter__(self):
        return self

    async def aclose(self):
        await self._session.close()

    async def __anext__(self):
        response = await self._session.get(self._url)
        line = await response.content.readline()
        if not line:
            await self._session.close()
            raise StopAsyncIteration
        return line
