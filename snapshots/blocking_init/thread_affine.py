# asyncfix: refuses thread-affine
# A connection belongs to the thread that opens it.
import asyncio
import sqlite3


class Store:
    def __init__(self, path):
        self._db = sqlite3.connect(path)

    async def names(self):
        return self._db
