# A lambda that works on plain values moves along, with what it captures.


async def ordered(path, column):
    with open(path) as f:
        return sorted(f, key=lambda line: line.split(",")[column])
