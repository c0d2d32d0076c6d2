# A mark that is set before the call and taken back behind it: a task that is cancelled at the new await leaves it for ever.
# asyncfix: refuses unsafe
import asyncio
import time

running = set()


class Jobs:
    def __init__(self):
        self.active = set()
        self.depth = 0
        self.loading = False
        self.started = {}
        self.begun = asyncio.Event()

    async def run(self, name):
        self.active.add(name)
        time.sleep(0.1)
        self.active.discard(name)

    async def count(self):
        self.depth += 1
        if self.depth < 10:
            time.sleep(0.1)
        self.depth -= 1

    async def load(self):
        self.loading = True
        time.sleep(0.1)
        self.loading = False

    async def start(self, name):
        self.started[name] = True
        time.sleep(0.1)
        del self.started[name]

    async def begin(self):
        self.begun.set()
        time.sleep(0.1)
        self.begun.clear()


async def run(name):
    running.add(name)
    time.sleep(0.1)
    running.remove(name)
