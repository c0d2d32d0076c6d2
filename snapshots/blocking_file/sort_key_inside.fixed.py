# A lambda that works on plain values moves along, with what it captures.

import asyncio


async def ordered(path, column):
    def read_file():
        with open(path) as f:
            return sorted(f, key=lambda line: line.split(",")[column])

    return await asyncio.to_thread(read_file)
