# The block is the last statement of the loop: what it assigns is read in the next round, or behind the loop.


async def next_round(path, send):
    text = "none"
    for _ in range(2):
        await send(text)
        with open(path) as f:
            text = f.read()


async def behind(path, send):
    text = "none"
    for number in range(2):
        await send(number)
        with open(path) as f:
            text = f.read()
    await send(text)


async def behind_while(path, send, queue):
    while queue:
        await send(queue.pop())
        with open(path) as f:
            first = f.read(1)
            rest = f.read()
    await send(first, rest)


async def nowhere(path, send):
    text = "none"
    for number in range(2):
        await send(number)
        with open(path) as f:
            text = f.read()
