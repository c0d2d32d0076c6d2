# A container is changed before the call, and how much is in it or in which order is asked behind it.
# asyncfix: refuses unsafe
import time

names = []


class Board:
    def __init__(self):
        self.items = []
        self.log = []
        self.order = ["b", "a"]
        self.rows = {"a": 1, "b": 2}
        self.keys = ["a", "b"]

    async def add(self, name):
        self.items.append(name)
        time.sleep(0.1)
        return name, len(self.items) - 1

    async def report(self, name):
        self.log.clear()
        self.log.append(f"start {name}")
        time.sleep(0.1)
        self.log.append(f"end {name}")
        return " ".join(self.log)

    async def smallest(self):
        self.order.sort()
        time.sleep(0.1)
        return self.order[0]

    async def place(self, name):
        self.order.insert(0, name)
        time.sleep(0.1)
        return self.order.index(name)

    async def drop(self, key):
        del self.rows[key]
        time.sleep(0.1)
        self.keys.remove(key)

    def values(self):
        return [self.rows[key] for key in self.keys]


async def enter(name):
    names.append(name)
    time.sleep(0.1)
    return sorted(names)
