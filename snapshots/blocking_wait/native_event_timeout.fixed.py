# An event that coroutines wait for no longer than a time.
# asyncfix: --prefer asyncio --unsafe-fixes --target-version py311
import asyncio
import contextlib


class Poller:
    def __init__(self, interval):
        self._stop = asyncio.Event()
        self._ready = asyncio.Event()
        self._wake = asyncio.Event()
        self._interval = interval

    async def run(self):
        self._ready.set()
        while True:  # until it is stopped
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stop.wait(), self._interval)
            if self._stop.is_set():
                break
            # Once every time.
            if await self.poll():
                continue
            print("nothing")

    async def rest(self):
        while self._ready.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), 60)
            self._wake.clear()

    async def stop(self):
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._ready.wait(), 5)
        if not self._ready.is_set():
            raise RuntimeError("not started")
        self._stop.set()

    async def is_ready(self, patience=None):
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._ready.wait(), patience)
        ready = self._ready.is_set()
        return ready or self._stop.is_set()

    async def is_stopped(self):
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stop.wait(), max(0.1, self._interval))
        return self._stop.is_set()
