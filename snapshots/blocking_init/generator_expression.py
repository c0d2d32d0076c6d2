# asyncfix: --unsafe-fixes
# What cannot await for its coroutine gets the value from a local of it.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._token = requests.get(url).text

    async def any_known(self, tokens):
        return any(token == self._token for token in tokens)

    async def visit(self, walk):
        def is_known(token):
            return token == self._token

        return await walk(is_known)
