# asyncfix: --unsafe-fixes
# asyncfix: refuses check-then-act
# The helper reads what the check asks for, so that has to be there before.
import asyncio

import requests


class Client:
    def __init__(self):
        self._session = None
        self._routes = None

    def _load(self):
        return self._session.get("https://service.example/routes").json()

    async def routes(self):
        if self._session is None:
            self._session = requests.Session()
            self._routes = self._load()
        return self._routes
