# Two packages have a `utils`; this one is the sibling.
# asyncfix: clean

from .utils import load


async def show(name):
    return load(name)
