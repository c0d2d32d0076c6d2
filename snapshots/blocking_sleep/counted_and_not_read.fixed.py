# A context manager counts what is under way, for others to see; the block reads it before the pause, or not at all.
import asyncio
import contextlib


class Jobs:
    def __init__(self):
        self.running = 0
        self.busy = False

    @contextlib.contextmanager
    def counted(self):
        self.running += 1
        try:
            yield
        finally:
            self.running -= 1

    @contextlib.contextmanager
    def marked(self):
        self.busy = True
        try:
            yield
        finally:
            self.busy = False

    async def run(self, name):
        with self.counted():
            await asyncio.sleep(0.1)
            return name

    async def first(self, name):
        with self.counted():
            number = self.running
            await asyncio.sleep(0.1)
            return f"{number}: {name}"

    async def mark(self, name):
        with self.marked():
            await asyncio.sleep(0.1)
        return name
