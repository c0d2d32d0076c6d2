# A return inside the block and one after it: the end of the coroutine moves whole.


async def lookup(path, key):
    with open(path) as f:
        for line in f:
            name, _, value = line.partition("=")
            if name == key:
                return value.strip()
    return None
