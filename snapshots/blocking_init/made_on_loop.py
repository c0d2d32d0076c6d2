# asyncfix: --unsafe-fixes
# Made at import time and in a coroutine: the second is a finding.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def token(self):
        return self._token


shared = Client("http://localhost")


def make():
    return Client("http://127.0.0.1")
