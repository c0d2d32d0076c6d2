# asyncfix: --unsafe-fixes
# A resolution with a fallback moves whole.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self.url = url
        self._version = None
        self._version_resolved = False
        self._version_lock = asyncio.Lock()

    async def _get_version(self):
        if not self._version_resolved:
            async with self._version_lock:
                if not self._version_resolved:
                    self._version = await asyncio.to_thread(self._resolve_version)
                    self._version_resolved = True
        return self._version

    def _resolve_version(self):
        try:
            return requests.get(self.url + "/version").text
        except requests.RequestException:
            return None

    async def version(self):
        return await self._get_version()
