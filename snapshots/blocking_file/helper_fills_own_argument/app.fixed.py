# Nobody else has what the helper changes, or the helper changes nothing.
import asyncio

from settings import Options, load, loaded


async def start(path):
    options = {}
    await asyncio.to_thread(load, path, options)
    return options


async def restart(path):
    return await asyncio.to_thread(load, path, Options())


class Service:
    def __init__(self):
        self.options = {}

    async def merged(self, path):
        return await asyncio.to_thread(loaded, path, self.options)
