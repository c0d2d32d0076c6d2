# Another function reads the name while the block is at work: it stays the coroutine's.

import asyncio


async def load(path):
    text = ""

    def report():
        return f"{len(text)} characters"

    def read_file():
        nonlocal text
        with open(path) as f:
            text = f.read()
            print(report())

    await asyncio.to_thread(read_file)
    return text
