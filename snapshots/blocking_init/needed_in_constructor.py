# asyncfix: --unsafe-fixes
# What the constructor makes of it is made together with it.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._region = requests.get(url).text
        self._base = f"https://{self._region}.example.com"

    async def base(self):
        return self._base, self._region
