# asyncfix: refuses unsafe
# A pool is shut down before the task that uses it is cancelled: while the pool waits, the task now goes on.
import asyncio
import contextlib
from concurrent.futures import ThreadPoolExecutor


class Poller:
    def __init__(self, poll):
        self._pool = ThreadPoolExecutor(1)
        self._poll = poll
        self._task = None

    async def _run(self):
        loop = asyncio.get_running_loop()
        while True:
            await loop.run_in_executor(self._pool, self._poll)

    async def stop(self):
        self._pool.shutdown()
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task

    async def stop_by_helper(self):
        self._pool.shutdown()
        await cancel_task(self._task)


async def cancel_task(task):
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
