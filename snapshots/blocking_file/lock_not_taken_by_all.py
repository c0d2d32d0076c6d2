# A lock that others do not take, that is made on the spot or chosen, or that is one of several, keeps nothing as it is.
# asyncfix: refuses unsafe
import asyncio
import collections
from pathlib import Path


class Counters:
    def __init__(self):
        self.lock, self.other = asyncio.Lock(), asyncio.Lock()
        self.locks = collections.defaultdict(asyncio.Lock)
        self.half = self.two = self.own = self.keyed = self.taken = self.later = self.nested = 0

    async def under_lock(self):
        async with self.lock:
            count = self.half
            Path("one").read_text()
            self.half = count + 1

    async def without(self):
        self.half += 1

    async def either(self, number):
        async with self.lock if number % 2 else self.other:
            count = self.two
            Path("one").read_text()
            self.two = count + 1

    async def on_the_spot(self):
        async with asyncio.Lock():
            count = self.own
            Path("one").read_text()
            self.own = count + 1

    async def by_key(self, name):
        async with self.locks[name]:
            count = self.keyed
            Path("one").read_text()
            self.keyed = count + 1

    async def by_key_of_a_local(self, name):
        lock = self.locks[name]
        async with lock:
            count = self.keyed
            Path("one").read_text()
            self.keyed = count + 1

    async def acquired(self):
        await self.lock.acquire()
        try:
            count = self.taken
            Path("one").read_text()
            self.taken = count + 1
        finally:
            self.lock.release()

    def reset(self):
        self.taken = -1

    async def not_by_itself_either(self):
        async with self.lock:
            count = self.later
            Path("one").read_text()
            self.later = count + 1
        await asyncio.sleep(0)
        self.later += 1

    async def nested_in_a_method(self):
        async def inner():
            async with self.lock:
                count = self.nested
                Path("one").read_text()
                self.nested = count + 1

        self.nested += 1
        await inner()
