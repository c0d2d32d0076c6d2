# What raises after the block moves along, and the exception comes back.


async def lookup(path, key):
    with open(path) as f:
        for line in f:
            if line.startswith(key):
                return line
    raise KeyError(key)
