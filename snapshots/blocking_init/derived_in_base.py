# asyncfix: refuses eager-constructor
# The constructor of the base class needs it at once.
import asyncio

import requests


class Base:
    def __init__(self, base_url):
        self.base_url = base_url


class Client(Base):
    def __init__(self, url):
        self._region = requests.get(url).text
        super().__init__(base_url=f"https://{self._region}.example.com")

    async def region(self):
        return self._region
