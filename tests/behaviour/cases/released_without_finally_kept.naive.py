# A lock that is given back in no `finally`: a cancellation could not come in between so far.
import asyncio
import time


class Worker:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def work(self):
        await self.lock.acquire()
        await asyncio.sleep(0.3)
        self.lock.release()


async def main():
    worker = Worker()
    task = asyncio.create_task(worker.work())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    print("locked" if worker.lock.locked() else "free")
