# asyncfix: --target-version 3.9
# asyncfix: refuses loop-affine
# Before Python 3.10 a queue belongs to the loop of the thread that makes it.
import asyncio


def plan(path):
    with open(path) as file:
        rules = file.read().splitlines()
    return rules, asyncio.Queue()


async def main(path):
    return plan(path)
