# Every use that cannot await is named, in all files; what does not wait may stay in a plain function.
# asyncfix: --prefer httpx --unsafe-fixes
import asyncio

import requests


class Client:
    def __init__(self):
        self._held = requests.Session()

    def trust(self, token):
        self._held.headers["authorization"] = token

    def first(self, url):
        return self._held.get(url).status_code

    async def status(self, url):
        return (await asyncio.to_thread(self._held.get, url)).status_code

    async def all(self, urls):
        return await asyncio.to_thread(
            lambda: list(self._held.get(url).status_code for url in urls)
        )
