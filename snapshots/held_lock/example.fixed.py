# Two tasks that want the lock stop the loop for good: the first waits for the loop, the second for the first.
# asyncfix: --unsafe-fixes
import threading


class Rates:
    def __init__(self, client):
        self._client = client
        self._lock = threading.Lock()
        self._rates = {}

    async def get(self, currency):
        with self._lock:
            if currency not in self._rates:
                self._rates[currency] = await self._client.rate(currency)
            return self._rates[currency]

    async def forget(self):
        with self._lock:
            self._rates.clear()
