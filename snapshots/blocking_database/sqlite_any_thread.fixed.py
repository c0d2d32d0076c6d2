# The connection is opened for all threads: what is left is that tasks share it.
# asyncfix: --unsafe-fixes

import asyncio
import sqlite3


class Users:
    def __init__(self, database):
        self._conn: sqlite3.Connection = sqlite3.connect(database, check_same_thread=False)

    async def add(self, name):
        def insert_users():
            self._conn.execute("insert into users values (?)", (name,))
            self._conn.commit()

        await asyncio.to_thread(insert_users)

    async def names(self):
        return await asyncio.to_thread(
            lambda: self._conn.execute("select name from users").fetchall()
        )

    async def first(self):
        def query_row():
            cursor = self._conn.cursor()
            cursor.execute("select name from users")
            return cursor.fetchone()

        row = await asyncio.to_thread(query_row)
        return row[0]

    async def rename(self, old, new):
        def update_users():
            with self._conn:
                self._conn.execute("update users set name = ? where name = ?", (new, old))

        await asyncio.to_thread(update_users)

    async def each(self):
        def query_users():
            for row in self._conn.execute("select name from users"):
                print(row[0])

        await asyncio.to_thread(query_users)

    async def close(self):
        await asyncio.to_thread(self._conn.close)
