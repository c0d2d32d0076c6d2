# What reads a name of the block does so before the block ends, or the coroutine does not bind the name anew.
import asyncio
import json


async def sorted_rows(path):
    def read_names():
        with open(path) as file:
            order = json.load(file)
            return sorted(order, key=lambda name: order[name])

    names = await asyncio.to_thread(read_names)
    order = len(names)
    return names, order


async def kept(path):
    def read_get():
        with open(path) as file:
            data = json.load(file)
            return lambda key: data[key]  # noqa: E731

    get = await asyncio.to_thread(read_get)
    return get("a")


async def in_loop(paths):
    def read_files():
        found = []
        for path in paths:
            with open(path) as file:
                words = file.read().split()
                found.append(any(word in words for word in ("a", "b")))
        return found

    return await asyncio.to_thread(read_files)
