# The handler looks at what the block had assigned before it failed: the same name.

import asyncio


async def count(path):
    total = 0

    def read_file():
        nonlocal total
        with open(path) as f:
            for line in f:
                total += int(line)

    try:
        await asyncio.to_thread(read_file)
    except ValueError:
        print("stopped at", total)
    return total
