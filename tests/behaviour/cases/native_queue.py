# A queue of threads between coroutines stops the loop for good; one of asyncio lets the other coroutine fill it.
# asyncfix: flags --unsafe-fixes --prefer asyncio
# python: >=3.10
# shows: hangs => consumed a b in order
import asyncio
import queue
import threading


class Worker:
    def __init__(self):
        self._items = queue.Queue(maxsize=1)
        self._done = threading.Event()

    async def consume(self):
        names = []
        for _ in range(2):
            names.append(self._items.get())
            self._items.task_done()
        self._done.set()
        return names

    async def produce(self):
        for name in ("a", "b"):
            self._items.put(name)
        self._items.join()

    async def finish(self):
        self._done.wait()
        return "in order" if self._done.is_set() and self._items.empty() else "?"


async def main():
    worker = Worker()
    names, _, order = await asyncio.gather(worker.consume(), worker.produce(), worker.finish())
    print("consumed", *names, order)
