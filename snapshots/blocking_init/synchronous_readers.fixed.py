# asyncfix: --unsafe-fixes
# A property and `__repr__` cannot await: they make the value where they stand, as the constructor did.
import asyncio
import threading

import requests


class Client:
    def __init__(self, url):
        self._url = url
        self._token = None
        self._token_resolved = False
        self._token_lock = threading.Lock()

    async def _get_token(self):
        if not self._token_resolved:
            await asyncio.to_thread(self._get_token_sync)
        return self._token

    def _get_token_sync(self):
        if not self._token_resolved:
            with self._token_lock:
                if not self._token_resolved:
                    self._token = self._resolve_token()
                    self._token_resolved = True
        return self._token

    def _resolve_token(self):
        return requests.get(self._url).text

    @property
    def token(self):
        return self._get_token_sync()

    def __repr__(self):
        return f"Client({self._get_token_sync()})"

    async def headers(self):
        return {"authorization": await self._get_token()}
