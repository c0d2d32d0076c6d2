# The block is the last statement of the loop: what it assigns is read in the next round, or behind the loop.

import asyncio


async def next_round(path, send):
    text = "none"
    for _ in range(2):
        await send(text)

        def read_text():
            with open(path) as f:
                return f.read()

        text = await asyncio.to_thread(read_text)


async def behind(path, send):
    text = "none"
    for number in range(2):
        await send(number)

        def read_text():
            with open(path) as f:
                return f.read()

        text = await asyncio.to_thread(read_text)
    await send(text)


async def behind_while(path, send, queue):
    while queue:
        await send(queue.pop())

        def read_file():
            with open(path) as f:
                first = f.read(1)
                rest = f.read()
            return first, rest

        first, rest = await asyncio.to_thread(read_file)
    await send(first, rest)


async def nowhere(path, send):
    text = "none"
    for number in range(2):
        await send(number)

        def read_file():
            with open(path) as f:
                text = f.read()

        await asyncio.to_thread(read_file)
