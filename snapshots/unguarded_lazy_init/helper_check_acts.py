# asyncfix: --unsafe-fixes
# asyncfix: refuses check-then-act
# The check counts, so that it cannot be asked twice.
import asyncio

import requests


class Client:
    def __init__(self):
        self._token = None
        self._asked = 0

    def _stale(self):
        self._asked += 1
        return self._token is None or self._asked > 100

    def refresh(self):
        self._token = requests.post("https://service.example/token").text

    async def token(self):
        if self._token is None or self._stale():
            self.refresh()
        return self._token
