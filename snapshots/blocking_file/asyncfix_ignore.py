# The author has decided.
# asyncfix: clean


async def load(path):
    with open(path) as f:  # asyncfix: ignore
        return f.read()  # asyncfix: ignore
