# asyncfix: --unsafe-fixes
# What is checked stands in a method and a property that only look; every way that makes the value takes the lock.
import asyncio
import time

import requests


class Client:
    def __init__(self, url):
        self._url = url
        self._token = None
        self._expires = 0

    @property
    def missing(self):
        return self._token is None

    def _expired(self):
        if self._token is None:
            return True
        return time.time() > self._expires

    def refresh(self):
        answer = requests.post(self._url).json()
        self._token, self._expires = answer["token"], answer["until"]

    async def headers(self):
        if self._expired():
            self.refresh()
        return {"authorization": self._token}

    async def ensure(self):
        if not self._expired():
            return
        self.refresh()

    async def token(self):
        if self.missing:
            self.refresh()
        return self._token
