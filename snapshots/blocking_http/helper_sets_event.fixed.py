# asyncfix: --unsafe-fixes
# An event of the loop must not be set in a thread: the helper becomes a coroutine, and only the request moves.
import asyncio

import requests


class Feed:
    def __init__(self, url):
        self.url = url
        self.items = []
        self._fresh = asyncio.Event()

    async def _load(self):
        self.items = (await asyncio.to_thread(requests.get, self.url)).json()
        self._fresh.set()

    async def refresh(self):
        await self._load()
        return len(self.items)
