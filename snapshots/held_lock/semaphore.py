# A semaphore keeps its number.
# asyncfix: --unsafe-fixes --target-version py310
import threading


class Pool:
    def __init__(self, size):
        self._slots = threading.Semaphore(size)

    async def run(self, job):
        with self._slots:
            return await job()
