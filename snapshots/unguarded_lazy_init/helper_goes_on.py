# asyncfix: --unsafe-fixes
# asyncfix: refuses check-then-act
# The method assigns what is checked before it has the rest, and it would do so in a thread: others would go on with a part.
import asyncio

import requests


class Client:
    def __init__(self):
        self._session = None
        self._routes = None

    def connect(self):
        self._session = requests.Session()
        self._routes = self._session.get("https://service.example/routes").json()

    async def routes(self):
        if self._session is None:
            self.connect()
        return self._routes
