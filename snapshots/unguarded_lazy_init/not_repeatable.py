# asyncfix: refuses check-then-act
# Asking again would use up another attempt.
import asyncio

import requests


class Feed:
    def __init__(self):
        self._items = None

    async def items(self, budget, url):
        if self._items is None and budget.take():
            self._items = requests.get(url).json()
        return self._items
