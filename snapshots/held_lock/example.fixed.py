# Two tasks that want the lock stop the loop for good: the first waits for the loop, the second for the first.
# asyncfix: --unsafe-fixes
import asyncio
import threading


class Rates:
    def __init__(self, client):
        self._client = client
        self._lock = asyncio.Lock()
        self._rates = {}

    async def get(self, currency):
        async with self._lock:
            if currency not in self._rates:
                self._rates[currency] = await self._client.rate(currency)
            return self._rates[currency]

    async def forget(self):
        async with self._lock:
            self._rates.clear()
