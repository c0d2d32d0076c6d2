# asyncfix: --unsafe-fixes
# A resolution with a fallback moves whole.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self.url = url
        try:
            self._version = requests.get(url + "/version").text
        except requests.RequestException:
            self._version = None

    async def version(self):
        return self._version
