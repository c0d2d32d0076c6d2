# asyncfix: --unsafe-fixes
# A cache by key: one lock for all keys, as they were made one after the other before.
import asyncio

import requests


class Pages:
    def __init__(self):
        self._pages = {}
        self._pages_lock = asyncio.Lock()

    async def page(self, url):
        if url not in self._pages:
            async with self._pages_lock:
                if url not in self._pages:
                    self._pages[url] = (await asyncio.to_thread(requests.get, url)).text
        return self._pages[url]

    async def known(self, url):
        cached = self._pages.get(url)
        if cached is not None:
            return cached
        async with self._pages_lock:
            cached = self._pages.get(url)
            if cached is not None:
                return cached
            text = (await asyncio.to_thread(requests.get, url)).text
            self._pages[url] = text
        return text
