# The check returns early; everything up to the assignment runs under the lock.
import asyncio

import requests


class Keys:
    def __init__(self, url):
        self._url = url
        self._keys = None
        self._keys_lock = asyncio.Lock()

    async def keys(self):
        if self._keys is not None:
            return self._keys
        async with self._keys_lock:
            if self._keys is not None:
                return self._keys
            response = await asyncio.to_thread(requests.get, self._url)
            response.raise_for_status()
            self._keys = response.json()
        return self._keys
