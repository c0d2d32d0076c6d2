# `self.total` would be read before the wait and written after it.

import asyncio

import requests


class Meter:
    total = 0

    async def add(self, url):
        self.total += requests.get(url).json()["n"]
