# asyncfix: --unsafe-fixes
# An argument, a chain, an f-string, a comprehension, a ternary: every read awaits where it stood.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._base = requests.get(url).text

    async def argument(self, order):
        return order(1, self._base)

    async def chain(self):
        return self._base.strip().split("/")[0]

    async def text(self, path):
        return f"{self._base}/{path}"

    async def many(self, paths):
        return [self._base + path for path in paths]

    async def either(self, local):
        return "localhost" if local else self._base
