# The idiom: a task is cancelled, and the end of it awaited.
# asyncfix: clean
import asyncio
import contextlib


class Client:
    async def stop(self):
        self._task.cancel()
        try:
            await self._task
        except asyncio.CancelledError:
            pass

    async def stop_all(self):
        for task in self._tasks:
            task.cancel()
        try:
            await asyncio.gather(*self._tasks)
        except BaseException:
            pass

    async def stop_quietly(self):
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task
