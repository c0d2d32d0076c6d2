# Each line is handed on while the file is open.
# asyncfix: --unsafe-fixes


async def lines(path):
    with open(path) as f:
        for line in f:
            yield line.rstrip()
