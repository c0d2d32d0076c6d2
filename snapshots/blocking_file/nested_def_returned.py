# The function is returned: who calls it, and where, is not known.
# asyncfix: clean


async def loader(path):
    def load():
        with open(path) as f:
            return f.read()

    return load
