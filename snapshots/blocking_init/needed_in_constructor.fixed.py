# asyncfix: --unsafe-fixes
# What the constructor makes of it is made together with it.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._url = url
        self._region = None
        self._base = None
        self._base_lock = asyncio.Lock()

    async def _get_base(self):
        if self._base is None:
            async with self._base_lock:
                if self._base is None:
                    self._region, self._base = await asyncio.to_thread(
                        self._resolve_base
                    )
        return self._base

    async def _get_region(self):
        await self._get_base()
        return self._region

    def _resolve_base(self):
        region = requests.get(self._url).text
        base = f"https://{region}.example.com"
        return region, base

    async def base(self):
        return await self._get_base(), await self._get_region()
