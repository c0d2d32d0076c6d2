# asyncfix: --unsafe-fixes
# Several reads in one method share a local, where the first of them comes first; else each awaits by itself.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._base = requests.get(url).text

    async def both(self):
        if self._base:
            return self._base.upper()
        return None

    async def closure(self, paths):
        root = self._base.rstrip("/")
        return root, sorted(paths, key=lambda path: self._base + path)

    async def branches(self, flag):
        if flag:
            return self._base + "a"
        return self._base + "b"
