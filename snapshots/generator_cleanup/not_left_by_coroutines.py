# An ordinary generator over which no coroutine iterates.
# asyncfix: clean
import asyncio


def lines(path):
    file = open(path)
    for line in file:
        yield line
    file.close()


def count(path):
    return sum(1 for _ in lines(path))


async def main():
    print(await asyncio.to_thread(count, "log"))
