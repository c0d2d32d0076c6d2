# What a block in a loop assigns and the same round reads is handed back, whatever the next round does first.
async def read_in_turn(paths, send):
    for path in paths:
        stream = open(path)
        data = stream.read()
        stream.close()
        await send(data)


async def default_first(paths, send):
    while paths:
        text = None
        path = paths.pop()
        if path:
            with open(path) as stream:
                text = stream.read()
            await send(text)
        print(text)


async def pure_between(paths, sizes, data):
    for path in paths:
        with open(path, "wb") as stream:
            stream.write(data)
        size = len(data)
        with open(path + ".bak", "wb") as stream:
            stream.write(data)
        sizes.append(size)


async def last_round(paths, send):
    for path in paths:
        await send(path)
    else:
        with open(path) as stream:
            first = stream.readline()
            rest = stream.read()
        await send(rest)
        return first
