# asyncfix: refuses eager-constructor
# A function that the constructor defines is not there in a method.
import asyncio

import requests


class Client:
    def __init__(self, url, prefix):
        def clean(text):
            return text.removeprefix(prefix)

        self._token = clean(requests.get(url).text)

    async def token(self):
        return self._token
