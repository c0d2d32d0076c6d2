# Each line is handed on while the file is open.
# asyncfix: refuses live-result


async def lines(path):
    with open(path) as f:
        for line in f:
            yield line.rstrip()
