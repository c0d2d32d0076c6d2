# Like `+=`: `self.total` would be read before the wait.

import asyncio

import requests


class Meter:
    total = 0

    async def add(self, url):
        n = (await asyncio.to_thread(requests.get, url)).json()["n"]
        self.total = self.total + n
