# The caller gets an open file and will read it.
# asyncfix: refuses live-result


async def opened(path):
    return open(path, "rb")
