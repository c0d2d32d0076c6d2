# asyncfix: --unsafe-fixes
# Several reads in one method share a local, where the first of them comes first; else each awaits by itself.
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

    async def both(self):
        base = await self._get_base()
        if base:
            return base.upper()
        return None

    async def closure(self, paths):
        base = await self._get_base()
        root = base.rstrip("/")
        return root, sorted(paths, key=lambda path: base + path)

    async def branches(self, flag):
        if flag:
            return await self._get_base() + "a"
        return await self._get_base() + "b"
