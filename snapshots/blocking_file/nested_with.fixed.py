# Two blocks, one inside the other: one function.

import asyncio


async def merge(first, second):
    def read_text():
        with open(first) as f:
            with open(second) as g:
                return f.read() + g.read()

    text = await asyncio.to_thread(read_text)
    print(text)
