# asyncfix: refuses eager-constructor
# The index is there for all methods, not only for who asks for the value.
import asyncio

import requests


class Cache:
    def __init__(self, url):
        self._url = url
        self._index = None
        info = requests.get(url).json()
        if info:
            self._make_index(info)
        self._info = info

    def _make_index(self, info):
        self._index = sorted(info)

    async def info(self):
        return self._info

    async def find(self, key):
        return key in self._index
