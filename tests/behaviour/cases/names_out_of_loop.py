# What a block in a loop assigns is there in the same round, and after the loop.
import asyncio

import slow

FIRST, SECOND, THIRD, FOURTH, FIFTH = [slow.source(f"payload {number}") for number in range(5)]


async def rounds(send):
    for path in (FIRST, SECOND):
        stream = open(path)
        data = stream.read()
        stream.close()
        await send(data)


async def with_default(send):
    for path in ("", THIRD):
        text = None
        if path:
            with open(path) as stream:
                text = stream.read()
            await send(text)
        print(text)


async def after_the_last(send):
    for number in range(2):
        await send(number)
    else:
        with open(FOURTH) as stream:
            first = stream.read(3)
            rest = stream.read()
        await send(first, rest)
        return first


async def last_of_all(send):
    text = None
    for path in (FIFTH,):
        await send(path is None, text)
        with open(path) as stream:
            text = stream.read()
    await send(text)


async def send(*what):
    await asyncio.sleep(0)
    print(*what)


async def main():
    await rounds(send)
    await with_default(send)
    print(await after_the_last(send))
    await last_of_all(send)
