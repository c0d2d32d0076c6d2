# asyncfix: refuses eager-constructor
# Nearly everything that the object has comes from the answer.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._info = requests.get(url).json()
        self._name = self._info["name"]
        self._region = self._info["region"]
        self._base = f"https://{self._region}.example.com"
        self._limit = self._info["limit"]

    async def name(self):
        return self._name, self._base
