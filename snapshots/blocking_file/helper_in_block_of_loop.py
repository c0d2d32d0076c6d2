# asyncfix: refuses loop-affine
# A function that starts a task cannot go along with the block.
import asyncio


def later(line):
    asyncio.get_running_loop().call_soon(print, line)


async def lines(path):
    with open(path) as file:
        for line in file:
            later(line)
