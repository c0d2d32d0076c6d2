# asyncfix: refuses eager-constructor
# Keeping the local would fail where it is not bound.
import asyncio

import requests


class Client:
    def __init__(self, url, sign):
        if sign:
            path = f"{url}/token"
        self._token = requests.get(path).text if sign else None

    async def token(self):
        return self._token
