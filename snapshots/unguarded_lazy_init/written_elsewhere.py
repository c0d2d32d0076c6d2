# asyncfix: refuses unsafe
# Safe fixes alone leave this: `close` assigns the attribute without the lock.
import asyncio

import requests


class Store:
    def __init__(self):
        self._client = None

    async def client(self):
        if self._client is None:
            self._client = requests.get("http://s3").text
        return self._client

    def close(self):
        self._client = None
