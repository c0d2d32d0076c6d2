# A thread of another kind is not the loop's: what the others do may well run on it.
# asyncfix: --unsafe-fixes
import asyncio
import threading
import time


class Worker:
    def __init__(self) -> None:
        self.worker_id = 0
        self.loop_thread_id = 0

    def pause(self) -> None:
        if threading.get_ident() != self.worker_id:
            time.sleep(1)

    def rest(self) -> None:
        if threading.get_ident() == self.loop_thread_id:
            time.sleep(1)


async def handle(worker: Worker) -> None:
    worker.pause()
    worker.rest()
    await asyncio.sleep(0)
