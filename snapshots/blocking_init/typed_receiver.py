# asyncfix: --unsafe-fixes
# A coroutine outside the class reads it through a parameter.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def headers(self):
        return {"authorization": self._token}


async def show(client: Client, indent):
    print(indent, client._token.upper())
