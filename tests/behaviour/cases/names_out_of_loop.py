# What a block in a loop assigns is there in the same round, and after the loop.
import asyncio

import slow

SOURCE = slow.source("payload")


async def rounds(send):
    for number in range(2):
        stream = open(SOURCE)
        data = stream.read()
        stream.close()
        await send(number, data)


async def with_default(send):
    for number in range(2):
        text = None
        if number:
            with open(SOURCE) as stream:
                text = stream.read()
            await send(number, text)
        print(number, text)


async def after_the_last(send):
    for number in range(2):
        await send(number, "-")
    else:
        with open(SOURCE) as stream:
            first = stream.read(3)
            rest = stream.read()
        await send(first, rest)
        return first


async def send(*what):
    await asyncio.sleep(0)
    print(*what)


async def main():
    await rounds(send)
    await with_default(send)
    print(await after_the_last(send))
