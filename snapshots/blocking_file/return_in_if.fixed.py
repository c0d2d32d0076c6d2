# A return inside the block and one after it: the end of the coroutine moves whole.

import asyncio


async def lookup(path, key):
    def read_file():
        with open(path) as f:
            for line in f:
                name, _, value = line.partition("=")
                if name == key:
                    return value.strip()
        return None

    return await asyncio.to_thread(read_file)
