# Where an await stands in an expression, and what it does to the lines around it.
# asyncfix: --unsafe-fixes
import asyncio

import httpx


class Counter:
    total = 0

    async def add(self, url):
        with httpx.Client() as client:
            n = (await asyncio.to_thread(client.get, url)).json()["n"]
            self.total += n

    async def nested(self, url):
        with httpx.Client() as client:
            def again():
                return client.get(url)

            return await asyncio.to_thread(lambda: client.get(url).text + again().text)

    async def conditions(self, url):
        async with httpx.AsyncClient() as client:
            while (page := await client.get(url)).status_code == 200 and (await client.head(url)).is_success:
                url = page.headers["next"]
            return {
                key: (await client.get(key)).text async for key in self.keys() if (await client.head(key)).is_success
            }
