# asyncfix: --unsafe-fixes
# A branch for the versions that have no `asyncio.to_thread` does without.
import asyncio
import sys
import threading


class Worker:
    def __init__(self, thread: threading.Thread) -> None:
        self.thread = thread

    async def stop(self) -> None:
        if sys.version_info[:2] < (3, 9):
            self.thread.join()
        else:
            self.thread.join()

    async def drain(self) -> None:
        if sys.version_info < (3, 14):
            self.thread.join()
