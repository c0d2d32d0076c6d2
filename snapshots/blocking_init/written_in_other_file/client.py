# asyncfix: refuses written-elsewhere
# asyncfix: --unsafe-fixes
# Another file assigns the attribute.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def headers(self):
        return {"authorization": self._token}
