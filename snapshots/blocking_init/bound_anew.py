# asyncfix: refuses eager-constructor
# The name means something else when the last statement has run.
import asyncio

import requests


class Client:
    def __init__(self, name):
        info = requests.get(name).json()
        name = name.upper()
        self._limit = info["limit"]
        self._label = name

    async def limit(self):
        return self._limit, self._label
