# The task that uses a pool is cancelled before the pool is shut down, or does not use it.
import asyncio
import contextlib
from concurrent.futures import ThreadPoolExecutor


class Poller:
    def __init__(self, poll):
        self._pool = ThreadPoolExecutor(1)
        self._other = ThreadPoolExecutor(1)
        self._poll = poll
        self._task = None

    async def _run(self):
        loop = asyncio.get_running_loop()
        while True:
            await loop.run_in_executor(self._pool, self._poll)

    async def stop(self):
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task
        await asyncio.to_thread(self._pool.shutdown)

    async def stop_other(self):
        await asyncio.to_thread(self._other.shutdown)
        self._task.cancel()
