# asyncfix: refuses synchronous-readers
# A function of the module cannot await either, and is no method of the class.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def headers(self):
        return {"authorization": self._token}


def describe(client: Client):
    return f"Client({client._token})"
