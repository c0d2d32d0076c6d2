# A connection that a coroutine of a class opens, and others use and close, is one of aiosqlite.
# asyncfix: --prefer aiosqlite --unsafe-fixes
import sqlite3
from contextlib import closing


class Store:
    _db: sqlite3.Connection | None

    def __init__(self, path: str):
        self._path = path
        self._db = None

    async def open(self):
        self._db = sqlite3.connect(self._path)
        self._db.row_factory = sqlite3.Row
        self._db.execute("CREATE TABLE IF NOT EXISTS items (key TEXT PRIMARY KEY, value TEXT)")

    async def get(self, key: str):
        row = self._db.execute("SELECT value FROM items WHERE key = ?", (key,)).fetchone()
        return row["value"] if row else None

    async def put(self, key: str, value: str):
        self._db.execute("INSERT INTO items VALUES (?, ?)", (key, value))
        self._db.commit()

    async def keys(self):
        return [row["key"] for row in self._db.execute("SELECT key FROM items").fetchall()]

    async def all(self):
        return list(self._db.execute("SELECT key, value FROM items"))

    async def count(self):
        with closing(self._db.cursor()) as cursor:
            cursor.execute("SELECT count(*) FROM items")
            return cursor.fetchone()[0]

    async def close(self):
        self._db.close()
        self._db = None
