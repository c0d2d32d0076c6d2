# asyncfix: refuses unknown-base
# What is pickled is all that the object has, and a lock cannot be.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    def __getstate__(self):
        return dict(self.__dict__)

    async def token(self):
        return self._token
