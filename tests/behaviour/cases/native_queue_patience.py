# A timeout that only the caller knows: one of 0 takes what is there, as before.
# asyncfix: flags --unsafe-fixes --prefer asyncio
# python: >=3.11
# shows: hangs => nothing b (None) c full
import asyncio
import queue


class Worker:
    def __init__(self):
        self._items = queue.Queue(1)

    async def next(self, patience):
        try:
            item = self._items.get(timeout=patience)
        except queue.Empty:
            return "nothing"
        return item

    async def offer(self, item, patience):
        try:
            return self._items.put(item, timeout=patience)
        except queue.Full:
            return "full"


async def main():
    worker = Worker()
    print(await worker.next(0), end=" ")
    await worker.offer("b", 0)
    print(await worker.next(0), end=" ")
    waiting = asyncio.create_task(worker.next(None))
    await asyncio.sleep(0)
    print(f"({await worker.offer('c', None)})", await waiting, end=" ")
    await worker.offer("d", 1)
    print(await worker.offer("e", 0.05))
