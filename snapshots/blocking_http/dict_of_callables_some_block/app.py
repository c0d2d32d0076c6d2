# Only one of the table's functions asks a server; all of them may run in a thread.
from loaders import LOADERS


async def load(kind, url):
    return LOADERS[kind](url)
