# One of those who change the list does not hold the lock.
# asyncfix: refuses unsafe

import asyncio

import requests


class Outbox:
    def __init__(self):
        self.items = []
        self.lock = asyncio.Lock()

    async def add(self, item):
        self.items.append(item)

    async def send(self, url):
        async with self.lock:
            requests.post(url, json=self.items)
