# Only one of the table's functions asks a server.
# asyncfix: refuses uncertain-type
from loaders import LOADERS


async def load(kind, url):
    return LOADERS[kind](url)
