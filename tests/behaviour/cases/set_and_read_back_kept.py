# What a coroutine has set is read again behind the call: another task would have set it meanwhile.
# unchanged: while this task waits, another can set it
import asyncio
import time


class Rows:
    def __init__(self):
        self.number = 0
        self.rows = {}

    async def add(self, name):
        self.number += 1
        time.sleep(0.3)
        self.rows[self.number] = name


async def main():
    rows = Rows()
    await asyncio.gather(*[rows.add(name) for name in "abc"])
    print(sorted(rows.rows.items()))
