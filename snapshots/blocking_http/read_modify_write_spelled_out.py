# Like `+=`: `self.total` would be read before the wait.

import asyncio

import requests


class Meter:
    total = 0

    async def add(self, url):
        self.total = self.total + requests.get(url).json()["n"]
