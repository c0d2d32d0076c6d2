# asyncfix: --unsafe-fixes
# A plain method makes the value: the check, and what the method does, run under the lock.
import asyncio
import time

import requests


class Client:
    def __init__(self, url):
        self._url = url
        self._token = None
        self._expires = 0

    def _refresh(self):
        answer = requests.post(self._url).json()
        self._expires = time.time() + answer["expires_in"]
        self._token = answer["token"]

    async def headers(self):
        if self._token is None or time.time() > self._expires:
            self._refresh()
        return {"authorization": self._token}
