# The base class leaves the context manager open; entering it runs what the subclass gives, which opens a file.
# asyncfix: --unsafe-fixes

import asyncio

from storage import Storage


async def size(storage: Storage, key):
    def read_text():
        with storage.opened(key) as file:
            return file.read()

    text = await asyncio.to_thread(read_text)
    return len(text)
