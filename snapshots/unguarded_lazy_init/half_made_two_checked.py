# asyncfix: --unsafe-fixes
# asyncfix: refuses check-then-act
# One of the two is enough for the check, and both would be there before the third.
import asyncio

import requests


class Tables:
    def __init__(self):
        self._left = None
        self._right = None

    async def joined(self):
        if self._left is None and self._right is None:
            self._left = requests.get("https://service.example/left")
            self._right = requests.get("https://service.example/right")
            self._joined = requests.get("https://service.example/joined")
        return self._joined
