# What reads a name of the block does so before the block ends, or the coroutine does not bind the name anew.
import json


async def sorted_rows(path):
    with open(path) as file:
        order = json.load(file)
        names = sorted(order, key=lambda name: order[name])
    order = len(names)
    return names, order


async def kept(path):
    with open(path) as file:
        data = json.load(file)
        get = lambda key: data[key]  # noqa: E731
    return get("a")


async def in_loop(paths):
    found = []
    for path in paths:
        with open(path) as file:
            words = file.read().split()
            found.append(any(word in words for word in ("a", "b")))
    return found
