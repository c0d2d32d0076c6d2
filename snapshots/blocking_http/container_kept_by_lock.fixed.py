# Whoever changes the list holds the same lock, so nobody does while the thread goes through it.

import asyncio

import requests


class Outbox:
    def __init__(self):
        self.items = []
        self.lock = asyncio.Lock()

    async def add(self, item):
        async with self.lock:
            self.items.append(item)

    async def flush(self, url):
        async with self.lock:
            await asyncio.to_thread(requests.post, url, json=self.items)
            self.items.clear()
