# The two names are returned as they come: no need to unpack them in between.


async def load(path):
    with open(path) as f:
        header = f.readline()
        rows = f.readlines()
    return header, rows
