# The package takes `fetch` from one module and then defines its own.
# asyncfix: clean
from client import fetch


async def size(key):
    return len(fetch(key))
