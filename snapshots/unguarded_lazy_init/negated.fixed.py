# `not self._model`, a chain of statements inside, and a comment that moves along.
import asyncio

import requests


class Index:
    def __init__(self, url):
        self.url = url
        self._terms = None
        self._terms_lock = asyncio.Lock()

    async def terms(self):
        if not self._terms:
            async with self._terms_lock:
                if not self._terms:
                    # One term a line.
                    text = (
                        await asyncio.to_thread(requests.get, self.url, timeout=5)
                    ).text
                    self._terms = text.splitlines()
        return self._terms
