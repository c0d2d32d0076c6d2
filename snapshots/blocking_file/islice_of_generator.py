# The generator opens the file when its first row is asked for.

from itertools import islice


def rows(path):
    with open(path) as file:
        for line in file:
            yield line.split()


async def head(path):
    return list(islice(rows(path), 5))
