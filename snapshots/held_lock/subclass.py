# A subclass takes the lock in an ordinary method.
# asyncfix: --unsafe-fixes
# asyncfix: refuses lock-used-elsewhere
import threading


class Rates:
    def __init__(self):
        self._lock = threading.Lock()
        self._rates = {}

    async def get(self, client):
        with self._lock:
            self._rates = await client.rates()


class Cached(Rates):
    def clear(self):
        with self._lock:
            self._rates = {}
