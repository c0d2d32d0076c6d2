# asyncfix: --unsafe-fixes
# An argument, a chain, an f-string, a comprehension, a ternary: every read awaits where it stood.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._url = url
        self._base = None
        self._base_resolved = False
        self._base_lock = asyncio.Lock()

    async def _get_base(self):
        if not self._base_resolved:
            async with self._base_lock:
                if not self._base_resolved:
                    self._base = await asyncio.to_thread(self._resolve_base)
                    self._base_resolved = True
        return self._base

    def _resolve_base(self):
        return requests.get(self._url).text

    async def argument(self, order):
        return order(1, await self._get_base())

    async def chain(self):
        return (await self._get_base()).strip().split("/")[0]

    async def text(self, path):
        return f"{await self._get_base()}/{path}"

    async def many(self, paths):
        return [await self._get_base() + path for path in paths]

    async def either(self, local):
        return "localhost" if local else await self._get_base()
