# asyncfix: refuses live-result
# What is made in the block reads a name of the block later, when the coroutine has bound it anew.
import json


async def look_up(path):
    with open(path) as file:
        data = json.load(file)
        get = lambda key: data[key]  # noqa: E731
    data = {key: value * 10 for key, value in data.items()}
    return get("a"), data["a"]


async def lazily(path, table):
    with open(path) as file:
        names = file.read().split()
        chosen = (table[name] for name in table if name in names)
    names = []
    return list(chosen), names


async def collected(paths, shown):
    for path in paths:
        with open(path) as file:
            text = file.read()
            shown.append(lambda: text)
