# asyncfix: refuses synchronous-readers
# A generator expression cannot await for its consumer.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def any_known(self, tokens):
        return any(token == self._token for token in tokens)
