# The function is one of a table's.
# asyncfix: --unsafe-fixes
from loaders import LOADERS


async def load(kind, url):
    return LOADERS[kind](url)
