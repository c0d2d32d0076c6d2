# A method refreshes the token when it has expired: once, however many ask, and again in time.
# asyncfix: flags --unsafe-fixes
import asyncio

import requests
import slow


class Client:
    def __init__(self):
        self._token = None
        self._left = 0

    def _expired(self):
        return self._token is None or self._left <= 0

    def refresh(self):
        token = requests.get("https://service.example/token").json()["path"]
        self._left = 4
        self._token = token

    async def token(self):
        if self._expired():
            await asyncio.to_thread(self.refresh)
        self._left -= 1
        return self._token, self._left


async def main():
    client = Client()
    print(await asyncio.gather(*(client.token() for _ in range(4))))
    print(slow.calls)
    print(await asyncio.gather(*(client.token() for _ in range(2))))
    print(slow.calls)
