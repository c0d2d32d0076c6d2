# A coroutine as Python 3.4 wrote it.
# asyncfix: --select old-spelling --unsafe-fixes
import asyncio


class Worker:
    @asyncio.coroutine
    def run(self, queue, other):
        item = yield from queue.get()
        yield from asyncio.sleep(1)
        if (yield from self.wanted(item)):
            yield from (queue if item else other).put(item)
        result = yield from item or other
        return result

    @asyncio.coroutine
    def wanted(self, item):
        return bool(item)
