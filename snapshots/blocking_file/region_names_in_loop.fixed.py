# What a block in a loop assigns and the same round reads is handed back, whatever the next round does first.
import asyncio


async def read_in_turn(paths, send):
    for path in paths:

        def read_data(path):
            stream = open(path)
            data = stream.read()
            stream.close()
            return data

        data = await asyncio.to_thread(read_data, path)
        await send(data)


async def default_first(paths, send):
    while paths:
        text = None
        path = paths.pop()
        if path:

            def read_text(path):
                with open(path) as stream:
                    return stream.read()

            text = await asyncio.to_thread(read_text, path)
            await send(text)
        print(text)


async def pure_between(paths, sizes, data):
    for path in paths:

        def write_size(path):
            with open(path, "wb") as stream:
                stream.write(data)
            size = len(data)
            with open(path + ".bak", "wb") as stream:
                stream.write(data)
            return size

        size = await asyncio.to_thread(write_size, path)
        sizes.append(size)


async def last_round(paths, send):
    for path in paths:
        await send(path)
    else:

        def read_file():
            with open(path) as stream:
                first = stream.readline()
                rest = stream.read()
            return first, rest

        first, rest = await asyncio.to_thread(read_file)
        await send(rest)
        return first
