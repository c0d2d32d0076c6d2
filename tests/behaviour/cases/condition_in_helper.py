# A queue made of a condition: the worker takes its lock and waits, while the loop goes on and puts the item.
# asyncfix: flags --unsafe-fixes
import asyncio
import threading

import slow


class Box:
    def __init__(self):
        self.changed = threading.Condition()
        self.items = []

    def put(self, item):
        with self.changed:
            self.items.append(item)
            self.changed.notify()

    def take(self):
        with self.changed:
            while not self.items:
                self.changed.wait()
            return self.items.pop()


box = Box()


async def main():
    slow.later(box.put, "item")
    print(box.take())
