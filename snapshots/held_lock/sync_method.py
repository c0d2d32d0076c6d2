# A method without a loop takes the lock as well.
# asyncfix: --target-version py310
# asyncfix: --unsafe-fixes
# asyncfix: refuses lock-used-elsewhere
import threading


class Rates:
    def __init__(self, client):
        self._client = client
        self._lock = threading.Lock()
        self._rates = {}

    async def get(self, currency):
        with self._lock:
            self._rates[currency] = await self._client.rate(currency)
            return self._rates[currency]

    def forget(self):
        with self._lock:
            self._rates.clear()

    def acquire(self):
        return self._lock.acquire(timeout=1)
