# asyncfix: refuses synchronous-readers
# asyncfix: --unsafe-fixes
# A test, in a file without coroutines, reads the attribute where nothing can await.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def headers(self):
        return {"authorization": self._token}
