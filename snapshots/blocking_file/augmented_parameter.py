# The block adds to a name of the coroutine: `nonlocal`, and nothing to return.


async def count(path, total):
    with open(path) as f:
        for line in f:
            total += len(line.split())
    return total
