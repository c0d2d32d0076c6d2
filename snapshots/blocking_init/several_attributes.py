# asyncfix: --unsafe-fixes
# One answer for two attributes: it is asked for once.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._key, self._secret = requests.get(url).json()

    async def sign(self):
        return self._key, self._secret
