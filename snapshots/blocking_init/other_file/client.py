# asyncfix: refuses synchronous-readers
# Another file reads the attribute; edits reach one file only.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def headers(self):
        return {"authorization": self._token}
