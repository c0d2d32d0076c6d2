# asyncfix: --target-version 3.9 --unsafe-fixes
# The lock is made on first use, on the loop that uses it.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def token(self):
        return self._token
