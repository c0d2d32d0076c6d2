# What is sent goes through the list while other tasks want to add to it: they wait for the lock.
import asyncio
import json
import time


class Outbox:
    def __init__(self):
        self.items = []
        self.sent = []
        self.lock = asyncio.Lock()

    async def add(self, item):
        async with self.lock:
            self.items.append(item)

    def send(self):
        for item in self.items:
            time.sleep(0.1)
            json.dumps(item)

    async def flush(self):
        async with self.lock:
            self.send()
            self.sent += self.items
            self.items.clear()


async def main():
    box = Outbox()
    for number in range(3):
        await box.add(number)
    await asyncio.gather(box.flush(), box.add("late"), box.add("later"))
    await box.flush()
    print(box.sent, box.items)
