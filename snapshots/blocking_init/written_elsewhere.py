# asyncfix: refuses written-elsewhere
# A value that was set would be overwritten by the resolution.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    def set_token(self, token):
        self._token = token

    async def headers(self):
        return {"authorization": self._token}
