# asyncfix: --unsafe-fixes
# A container of the class is shared by its objects, and so is its lock.
import asyncio

import requests


class Pages:
    _pages: dict[str, str] = {}
    _pages_lock = asyncio.Lock()

    def __init__(self, base):
        self._base = base

    async def page(self, path):
        if path not in self._pages:
            async with self._pages_lock:
                if path not in self._pages:
                    self._pages[path] = (
                        await asyncio.to_thread(requests.get, self._base + path)
                    ).text
        return self._pages[path]
