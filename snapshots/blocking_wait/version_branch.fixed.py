# asyncfix: --unsafe-fixes
# A branch for the versions that have no `asyncio.to_thread` does without.
import asyncio
import contextvars
import sys
import threading


class Worker:
    def __init__(self, thread: threading.Thread) -> None:
        self.thread = thread

    async def stop(self) -> None:
        if sys.version_info[:2] < (3, 9):
            await asyncio.get_running_loop().run_in_executor(
                None, contextvars.copy_context().run, self.thread.join
            )
        else:
            await asyncio.to_thread(self.thread.join)

    async def drain(self) -> None:
        if sys.version_info < (3, 14):
            await asyncio.to_thread(self.thread.join)
