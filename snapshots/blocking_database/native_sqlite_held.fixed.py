# A connection that a coroutine of a class opens, and others use and close, is one of aiosqlite.
# asyncfix: --prefer aiosqlite --unsafe-fixes
import sqlite3
from contextlib import closing

import aiosqlite


class Store:
    _db: aiosqlite.Connection | None

    def __init__(self, path: str):
        self._path = path
        self._db = None

    async def open(self):
        self._db = await aiosqlite.connect(self._path)
        self._db.row_factory = sqlite3.Row
        await self._db.execute(
            "CREATE TABLE IF NOT EXISTS items (key TEXT PRIMARY KEY, value TEXT)"
        )

    async def get(self, key: str):
        row = await (
            await self._db.execute("SELECT value FROM items WHERE key = ?", (key,))
        ).fetchone()
        return row["value"] if row else None

    async def put(self, key: str, value: str):
        await self._db.execute("INSERT INTO items VALUES (?, ?)", (key, value))
        await self._db.commit()

    async def keys(self):
        return [row["key"] for row in await self._db.execute_fetchall("SELECT key FROM items")]

    async def all(self):
        return await self._db.execute_fetchall("SELECT key, value FROM items")

    async def count(self):
        async with self._db.cursor() as cursor:
            await cursor.execute("SELECT count(*) FROM items")
            return (await cursor.fetchone())[0]

    async def close(self):
        await self._db.close()
        self._db = None
