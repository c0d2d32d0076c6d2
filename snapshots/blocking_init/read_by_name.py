# asyncfix: refuses synchronous-readers
# `getattr` reads what no search by name finds.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def headers(self):
        return {"authorization": self._token}

    def debug(self):
        return getattr(self, "_token")
