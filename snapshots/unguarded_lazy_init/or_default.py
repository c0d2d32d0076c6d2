# `x = x or make()`: the check becomes a statement of its own.
import asyncio

import requests


class Tokens:
    def __init__(self):
        self._token = None

    async def get(self, url):
        self._token = self._token or requests.get(url).text
        return self._token
