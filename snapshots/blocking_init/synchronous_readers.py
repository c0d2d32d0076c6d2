# asyncfix: --unsafe-fixes
# A property and `__repr__` cannot await: they make the value where they stand, as the constructor did.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    @property
    def token(self):
        return self._token

    def __repr__(self):
        return f"Client({self._token})"

    async def headers(self):
        return {"authorization": self._token}
