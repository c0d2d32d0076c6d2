# The lambda outlives the block and has the file in it.
# asyncfix: refuses live-result


async def reader(path, table):
    with open(path) as f:
        table["next"] = lambda: f.readline()
        header = f.readline()
    return header
