# `self.total` would be read before the wait and written after it.

import asyncio

import requests


class Meter:
    total = 0

    async def add(self, url):
        n = (await asyncio.to_thread(requests.get, url)).json()["n"]
        self.total += n
