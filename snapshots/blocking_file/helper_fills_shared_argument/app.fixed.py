# asyncfix: flags --unsafe-fixes
# The helper changes, in another thread, what the loop's other code can see: it says so.
import asyncio

from settings import load, load_into, loaded

DEFAULTS = {}


class Service:
    def __init__(self):
        self.options = {}

    async def start(self, path):
        await asyncio.to_thread(load, path, self.options)

    async def restart(self, path):
        await asyncio.to_thread(loaded, self, path)


async def defaults(path):
    await asyncio.to_thread(load_into, path, target=DEFAULTS)


async def given(path, options):
    await asyncio.to_thread(load, path, options)
