# What looks up names of its caller finds none of the coroutine's in another function.
# asyncfix: --target-version 3.11

import asyncio

async def evaluated(path, limit):
    with open(path) as f:
        return eval(f.read())


async def evaluated_apart(path, names):
    def read_file():
        with open(path) as f:
            return eval(f.read(), names)

    return await asyncio.to_thread(read_file)
