# A note that says that somebody is at it, that keeps others out or makes them wait, or that is made after the work.
import asyncio
import subprocess
import time


def make_table():
    subprocess.run(["make", "table"], check=True)


class Store:
    def __init__(self):
        self.busy = False
        self.begun = False
        self.last = 0.0
        self.enabled = False
        self.pending = True
        self.ready = False
        self.tables = set()
        self.active = set()
        self.locked_tables = set()
        self.seen = set()
        self.closed = False
        self.lock = asyncio.Lock()
        self.finished = asyncio.Event()

    async def one_at_a_time(self):
        if self.busy:
            return
        self.busy = True
        try:
            await asyncio.to_thread(make_table)
        finally:
            self.busy = False

    async def one_at_a_time_of_each(self, name):
        if name in self.active:
            return
        self.active.add(name)
        try:
            await asyncio.to_thread(make_table)
        finally:
            self.active.discard(name)

    async def only_once(self):
        if self.begun:
            raise RuntimeError("begun already")
        self.begun = True
        await asyncio.to_thread(make_table)

    async def now_and_then(self):
        if time.monotonic() - self.last < 60:
            return
        self.last = time.monotonic()
        await asyncio.to_thread(make_table)

    async def as_long_as_there_is_something(self):
        if not self.pending:
            return
        self.pending = False
        await asyncio.to_thread(make_table)

    async def when_enabled(self):
        if not self.enabled:
            return
        self.enabled = True
        await asyncio.to_thread(make_table)

    async def waited_for(self):
        if self.ready:
            await self.finished.wait()
            return
        self.ready = True
        await asyncio.to_thread(make_table)
        self.finished.set()

    async def waits_already(self, name):
        if name in self.tables:
            return
        self.tables.add(name)
        await asyncio.sleep(0.1)
        await asyncio.to_thread(make_table)

    async def locked(self, name):
        async with self.lock:
            if name in self.locked_tables:
                return
            self.locked_tables.add(name)
            await asyncio.to_thread(make_table)

    async def on_message(self, message):
        if message["id"] in self.seen:
            return
        self.seen.add(message["id"])
        await asyncio.to_thread(make_table)

    async def receive(self, messages):
        async for message in messages:
            await self.on_message(message)

    async def close(self):
        if self.closed:
            return
        self.closed = True
        await asyncio.to_thread(make_table)


async def own(names):
    made = set()
    for name in names:
        if name in made:
            continue
        made.add(name)
        await asyncio.to_thread(make_table)
