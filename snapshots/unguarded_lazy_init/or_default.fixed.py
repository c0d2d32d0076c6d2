# `x = x or make()`: the check becomes a statement of its own.
import asyncio

import requests


class Tokens:
    def __init__(self):
        self._token = None
        self._token_lock = asyncio.Lock()

    async def get(self, url):
        if not self._token:
            async with self._token_lock:
                if not self._token:
                    self._token = (await asyncio.to_thread(requests.get, url)).text
        return self._token
