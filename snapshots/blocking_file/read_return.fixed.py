# The block is the end of the coroutine: what it returns comes back from the thread.

import asyncio


async def load(path):
    def read_file():
        with open(path, encoding="utf-8") as f:
            return f.read()

    return await asyncio.to_thread(read_file)
