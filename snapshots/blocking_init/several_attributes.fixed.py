# asyncfix: --unsafe-fixes
# One answer for two attributes: it is asked for once.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._url = url
        self._key = None
        self._secret = None
        self._key_resolved = False
        self._key_lock = asyncio.Lock()

    async def _get_key(self):
        if not self._key_resolved:
            async with self._key_lock:
                if not self._key_resolved:
                    self._key, self._secret = await asyncio.to_thread(self._resolve_key)
                    self._key_resolved = True
        return self._key

    async def _get_secret(self):
        await self._get_key()
        return self._secret

    def _resolve_key(self):
        key, secret = requests.get(self._url).json()
        return key, secret

    async def sign(self):
        return await self._get_key(), await self._get_secret()
