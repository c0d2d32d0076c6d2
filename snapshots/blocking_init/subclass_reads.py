# asyncfix: --unsafe-fixes
# A subclass in the same file reads it as well.
import asyncio

import requests


class Base:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def token(self):
        return self._token


class Derived(Base):
    async def header(self):
        return {"authorization": self._token}
