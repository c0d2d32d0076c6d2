# asyncfix: refuses eager-constructor
# The base class wants the value at once.
import asyncio

import requests


class Base:
    def __init__(self, token):
        self.token = token

    async def get(self):
        return self.token


class Client(Base):
    def __init__(self, url):
        super().__init__(requests.get(url).text)

    async def ping(self):
        return True
