# Where an await stands in an expression, and what it does to the lines around it.
# asyncfix: --unsafe-fixes
import httpx


class Counter:
    total = 0

    async def add(self, url):
        with httpx.Client() as client:
            self.total += client.get(url).json()["n"]

    async def nested(self, url):
        with httpx.Client() as client:
            def again():
                return client.get(url)

            return client.get(url).text + again().text

    async def conditions(self, url):
        with httpx.Client() as client:
            while (page := client.get(url)).status_code == 200 and client.head(url).is_success:
                url = page.headers["next"]
            return {key: client.get(key).text async for key in self.keys() if client.head(key).is_success}
