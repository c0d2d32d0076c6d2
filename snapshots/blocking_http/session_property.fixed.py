# The annotated result of a property.
# asyncfix: --unsafe-fixes

import asyncio

import requests


class Users:
    def __init__(self, pool):
        self._pool = pool

    @property
    def session(self) -> requests.Session:
        return self._pool[0]

    async def get(self, url):
        return await asyncio.to_thread(self.session.get, url)
