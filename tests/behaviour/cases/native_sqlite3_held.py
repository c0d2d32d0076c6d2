# A connection that a class keeps: opened, used by several tasks and closed by coroutines, as one of aiosqlite.
# asyncfix: flags --unsafe-fixes --prefer aiosqlite
# needs: aiosqlite
# shows: same
import asyncio
import os
import sqlite3
import tempfile

FOLDER = tempfile.TemporaryDirectory()


class Store:
    _db: sqlite3.Connection

    def __init__(self, path):
        self._path = path

    async def open(self):
        self._db = sqlite3.connect(self._path, timeout=1)
        self._db.row_factory = sqlite3.Row
        self._db.execute("CREATE TABLE IF NOT EXISTS items (key TEXT PRIMARY KEY, value TEXT)")

    async def get(self, key):
        row = self._db.execute("SELECT value FROM items WHERE key = ?", (key,)).fetchone()
        return row["value"] if row else None

    async def put(self, key, value):
        self._db.execute("INSERT INTO items VALUES (?, ?)", (key, value))
        self._db.commit()

    async def put_all(self, items):
        cursor = self._db.executemany("INSERT INTO items VALUES (?, ?)", items)
        self._db.commit()
        return cursor.rowcount, self._db.in_transaction

    async def keys(self):
        return [row["key"] for row in self._db.execute("SELECT key FROM items ORDER BY key").fetchall()]

    async def all(self):
        return [tuple(row) for row in list(self._db.execute("SELECT key, value FROM items ORDER BY key"))]

    async def close(self):
        self._db.close()


async def twice(store):
    try:
        await store.put("a", "again")
    except sqlite3.IntegrityError as error:
        return str(error)


async def main():
    store = Store(os.path.join(FOLDER.name, "items.db"))
    await store.open()
    await asyncio.gather(*(store.put(key, key.upper()) for key in "abc"))
    print(await store.get("a"), await store.get("z"), await store.keys(), await twice(store))
    print(await store.put_all([("d", "1"), ("e", "2")]), await store.all())
    await store.close()
    await store.open()
    print(await store.keys())
    await store.close()
