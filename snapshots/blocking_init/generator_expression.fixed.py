# asyncfix: --unsafe-fixes
# What cannot await for its coroutine gets the value from a local of it.
import asyncio

import requests


class Client:
    def __init__(self, url):
        self._url = url
        self._token = None
        self._token_resolved = False
        self._token_lock = asyncio.Lock()

    async def _get_token(self):
        if not self._token_resolved:
            async with self._token_lock:
                if not self._token_resolved:
                    self._token = await asyncio.to_thread(self._resolve_token)
                    self._token_resolved = True
        return self._token

    def _resolve_token(self):
        return requests.get(self._url).text

    async def any_known(self, tokens):
        own_token = await self._get_token()
        return any(token == own_token for token in tokens)

    async def visit(self, walk):
        own_token = await self._get_token()

        def is_known(token):
            return token == own_token

        return await walk(is_known)
