# asyncfix: refuses eager-constructor
# Wrong arguments should fail in the constructor, not on first use.
import asyncio

import requests


class Client:
    def __init__(self, token=None, url=None):
        if url:
            if token:
                raise ValueError("either `token` or `url`")
            self._token = requests.get(url).text
        else:
            self._token = token

    async def headers(self):
        return {"authorization": self._token}
