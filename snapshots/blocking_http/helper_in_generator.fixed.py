# asyncfix: --unsafe-fixes
# The call stands where nothing can await, so that the helper stays a plain function.
import asyncio

import requests


class Client:
    def __init__(self):
        self.last = None

    def _fetch(self, url):
        self.last = requests.get(url).text
        return self.last

    async def all(self, urls):
        return await asyncio.to_thread(
            lambda: ",".join(self._fetch(url) for url in urls)
        )
