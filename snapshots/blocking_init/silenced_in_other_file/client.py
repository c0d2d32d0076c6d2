# asyncfix: refuses other-file
# asyncfix: --unsafe-fixes
# A comment silences a place of another file that would have to change: nothing changes.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def headers(self):
        return {"authorization": self._token}
