# A function that the loop gives to its executor.
# asyncfix: clean

import asyncio


def load(path):
    with open(path) as f:
        return f.read()


async def text(path):
    return await asyncio.get_running_loop().run_in_executor(None, load, path)
