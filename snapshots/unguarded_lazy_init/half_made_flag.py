# asyncfix: --unsafe-fixes
# The flag says that the answer is there, so it is set when the answer is.
import asyncio

import requests


class Service:
    def __init__(self, url):
        self._url = url
        self._started = False
        self._token = None

    async def token(self):
        if not self._started:
            self._started = True
            self._token = requests.post(self._url + "/start").json()["token"]
        return self._token
