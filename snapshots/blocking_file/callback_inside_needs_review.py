# Without `--unsafe-fixes` the block that calls a function from outside stays.
# asyncfix: refuses unsafe


async def each(path, handle):
    with open(path) as f:
        for line in f:
            handle(line.rstrip())
