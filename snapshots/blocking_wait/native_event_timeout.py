# An event that coroutines wait for no longer than a time.
# asyncfix: --prefer asyncio --unsafe-fixes --target-version py311
import threading


class Poller:
    def __init__(self, interval):
        self._stop = threading.Event()
        self._ready = threading.Event()
        self._wake = threading.Event()
        self._interval = interval

    async def run(self):
        self._ready.set()
        while not self._stop.wait(self._interval):  # until it is stopped
            # Once every time.
            if await self.poll():
                continue
            print("nothing")

    async def rest(self):
        while self._ready.is_set():
            self._wake.wait(timeout=60)
            self._wake.clear()

    async def stop(self):
        if not self._ready.wait(5):
            raise RuntimeError("not started")
        self._stop.set()

    async def is_ready(self, patience=None):
        ready = self._ready.wait(timeout=patience)
        return ready or self._stop.wait(0)

    async def is_stopped(self):
        return self._stop.wait(timeout=max(0.1, self._interval))
