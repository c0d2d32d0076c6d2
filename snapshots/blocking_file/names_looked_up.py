# What looks up names of its caller finds none of the coroutine's in another function.
# asyncfix: --target-version 3.11

async def evaluated(path, limit):
    with open(path) as f:
        return eval(f.read())


async def evaluated_apart(path, names):
    with open(path) as f:
        return eval(f.read(), names)
