# Whoever gets the lock may use it in a thread.
# asyncfix: --target-version py310
# asyncfix: --unsafe-fixes
# asyncfix: refuses lock-used-elsewhere
import threading


class Rates:
    def __init__(self, client, other=None):
        self._lock = threading.Lock()
        client.share(self._lock)

    async def get(self, client):
        with self._lock:
            return await client.rates()


class Given:
    def __init__(self, lock=None):
        self._lock = lock or threading.Lock()

    async def get(self, client):
        with self._lock:
            return await client.rates()
