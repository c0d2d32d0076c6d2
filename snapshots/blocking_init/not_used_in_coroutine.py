# asyncfix: clean
# No coroutine reads it.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    def token(self):
        return self._token

    async def ping(self):
        return True
