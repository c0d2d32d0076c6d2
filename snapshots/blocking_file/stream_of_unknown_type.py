# A parameter that may be anything with a `read`.
# asyncfix: clean


async def load(source):
    return source.read()
