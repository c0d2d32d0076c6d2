# A helper goes through what others add to, by an iterator that it has given a name.
# asyncfix: refuses unsafe
import asyncio
import time


class Items:
    def __init__(self):
        self.items = {"a": 1}

    def add(self, name):
        self.items[name] = 1

    def walk(self):
        names = iter(self.items)
        for name in names:
            time.sleep(0.1)

    async def run(self):
        self.walk()
