# Helpers between the coroutines and the request for a token become coroutines: many first callers still fetch one token.
# asyncfix: flags --unsafe-fixes
import asyncio

import requests
import slow


class Client:
    def __init__(self, url):
        self.url = url
        self._token = None
        self._uses = 0

    def _access_token(self):
        if self._token is None or self._uses >= 6:
            self._token = requests.get(self.url).json()["path"]
            self._uses = 0
        self._uses += 1
        return self._token

    def _headers(self, extra=None):
        return {"Authorization": f"Bearer {self._access_token()}", **(extra or {})}

    async def get(self, name):
        return (name, self._headers())

    async def post(self, name):
        headers = self._headers({"Content-Type": "text/plain"})
        return (name, sorted(headers.items()))


async def main():
    client = Client("https://tokens.example/new")
    print(await asyncio.gather(*(client.get(nth) for nth in range(4)), client.post("a")))
    print(await client.post("b"))
    print(await client.get("c"))
    print(slow.calls)
