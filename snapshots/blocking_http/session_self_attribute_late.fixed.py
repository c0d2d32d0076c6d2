# Set in another method; `__init__` has only `None`.
# asyncfix: --unsafe-fixes

import asyncio

import requests


class Users:
    def __init__(self):
        self._session = None

    def open(self):
        self._session = requests.Session()

    async def get(self, url):
        return await asyncio.to_thread(self._session.get, url)
