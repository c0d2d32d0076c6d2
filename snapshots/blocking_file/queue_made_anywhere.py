# Since Python 3.10 a queue belongs to the loop that uses it first.
import asyncio


def plan(path):
    with open(path) as file:
        rules = file.read().splitlines()
    return rules, asyncio.Queue()


async def main(path):
    return plan(path)
