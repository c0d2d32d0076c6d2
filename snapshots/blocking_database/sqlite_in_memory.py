# A database in memory waits for nothing.
# asyncfix: clean

import sqlite3


class Pool:
    def __init__(self):
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute("CREATE TABLE items (name TEXT)")

    async def has(self, name):
        with self._connection:
            return self._connection.execute("SELECT 1 FROM items WHERE name = ?", (name,)).fetchone() is not None
