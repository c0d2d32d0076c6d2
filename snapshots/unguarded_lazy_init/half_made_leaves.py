# asyncfix: --unsafe-fixes
# asyncfix: refuses check-then-act
# The block leaves before the assignment could be made up for.
import asyncio

import requests


class Client:
    def __init__(self):
        self._session = None
        self._routes = None

    async def routes(self, known):
        if self._session is None:
            self._session = requests.Session()
            if known is not None:
                return known
            self._routes = self._session.get("https://service.example/routes").json()
        return self._routes
