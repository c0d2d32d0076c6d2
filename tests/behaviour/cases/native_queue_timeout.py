# Queues and events of asyncio that are waited for a limited time: what comes, and what is caught when nothing does.
# asyncfix: flags --unsafe-fixes --prefer asyncio
# python: >=3.10
# shows: same
import asyncio
import contextlib
import queue
import threading


class Worker:
    def __init__(self, size):
        self._items = queue.Queue(size)
        self._done = threading.Event()
        self._woken = threading.Event()

    async def next(self):
        try:
            return self._items.get(timeout=0.1)
        except queue.Empty:
            return "nothing"

    async def offer(self, item):
        try:
            self._items.put(item, timeout=0.1)
        except queue.Full:
            return "full"
        return "put"

    async def poll(self, item):
        taken = []
        with contextlib.suppress(queue.Empty):
            while True:
                taken.append(self._items.get_nowait())
        try:
            for _ in range(3):
                self._items.put(item, block=False)
        except queue.Full:
            taken.append("full")
        try:
            taken.append(self._items.get(timeout=0))
            taken.append(self._items.get(True, 0.05))
            taken.append(self._items.get(timeout=0.05))
        except queue.Empty:
            taken.append("empty")
        return taken

    async def ticks(self):
        count = 0
        while not self._done.wait(0.02):
            count += 1
            if count < 3:
                continue
            self._done.set()
        if not self._done.wait(timeout=5):
            return None
        return count, self._done.wait(0), self._woken.wait(0)

    async def rest(self):
        self._woken.wait(0.05)
        self._woken.set()
        woken = self._woken.wait(timeout=None)
        return woken, self._woken.wait(-1)


async def main():
    worker = Worker(2)
    print(await worker.next(), await worker.offer("a"), await worker.next())
    print(await worker.offer("b"), await worker.offer("c"), await worker.offer("d"))
    print(await worker.poll("e"), await worker.poll("f"))
    print(await worker.ticks(), await worker.rest())
    await asyncio.sleep(0)
