# A class that is its own iterator has to give its consumers something to call.
# asyncfix: refuses needs-close-method
import aiohttp


class Lines:
    def __init__(self, url):
        self._url = url
        self._session = aiohttp.ClientSession()
        self._response = None

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self._response is None:
            self._response = await self._session.get(self._url)
        line = await self._response.content.readline()
        if not line:
            await self._session.close()
            raise StopAsyncIteration
        return line
