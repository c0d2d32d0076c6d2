# An entry of a shared dictionary is assigned on the loop.

import asyncio


class Cache:
    def __init__(self):
        self.pages = {}

    async def load(self, name, path):
        def read_pages():
            with open(path) as f:
                return f.read()

        self.pages[name] = await asyncio.to_thread(read_pages)
