# asyncfix: --unsafe-fixes
# Another file reads the attribute of an object that it is handed: both change together.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._url = url
        self._token = None
        self._token_resolved = False
        self._token_lock = asyncio.Lock()

    async def _get_token(self):
        if not self._token_resolved:
            async with self._token_lock:
                if not self._token_resolved:
                    self._token = await asyncio.to_thread(self._resolve_token)
                    self._token_resolved = True
        return self._token

    def _resolve_token(self):
        return requests.get(self._url).text

    async def headers(self):
        return {"authorization": await self._get_token()}
