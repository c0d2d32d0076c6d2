# The subclass has a coroutine of the same name.
# asyncfix: clean

import httpx

from base import Source


class AsyncSource(Source):
    async def load(self, url):
        async with httpx.AsyncClient() as client:
            return (await client.get(url)).json()

    async def items(self, url):
        return (await self.load(url))["items"]
