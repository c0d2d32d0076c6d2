# asyncfix: --unsafe-fixes
# Another file reads the attribute of an object that it is handed: both change together.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def headers(self):
        return {"authorization": self._token}
