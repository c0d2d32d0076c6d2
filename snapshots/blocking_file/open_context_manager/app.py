# The base class leaves the context manager open; entering it runs what the subclass gives, which opens a file.
# asyncfix: --unsafe-fixes

from storage import Storage


async def size(storage: Storage, key):
    with storage.opened(key) as file:
        text = file.read()
    return len(text)
