# Two blocks in a row: one hop, and a pair comes back.

import asyncio


async def load(left, right):
    def read_left():
        with open(left) as f:
            old = f.read()
        with open(right) as f:
            new = f.read()
        return old, new

    old, new = await asyncio.to_thread(read_left)
    return old == new
