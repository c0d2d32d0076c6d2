# asyncfix: refuses synchronous-readers
# A step of the constructor reads it: made there after all, it would block as before.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text
        self._headers = {}
        self._fill()

    def _fill(self):
        self._headers["authorization"] = self._token

    async def token(self):
        return self._token
