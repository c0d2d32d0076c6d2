# What is noted as done before it is: whoever comes second finds the note and goes on without it.
import asyncio
import time


class Rows:
    def __init__(self):
        self.ready = False
        self.rows = []

    def fill(self):
        time.sleep(0.3)
        self.rows.append("first")

    async def set_up(self):
        if self.ready:
            return
        self.ready = True
        await asyncio.to_thread(self.fill)

    async def first(self):
        await self.set_up()
        return list(self.rows)


async def main():
    rows = Rows()
    print(await asyncio.gather(rows.first(), rows.first()))
