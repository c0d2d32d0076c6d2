# asyncfix: refuses eager-constructor
# The registry calls the object back, which has the token by then.
import asyncio

import requests

from app import registry


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text
        registry.add(self)
        self._label = f"client {self._token[:4]}"

    async def token(self):
        return self._token, self._label
