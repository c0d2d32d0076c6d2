# The connection is opened for all threads: what is left is that tasks share it.
# asyncfix: --unsafe-fixes

import sqlite3


class Users:
    def __init__(self, database):
        self._conn: sqlite3.Connection = sqlite3.connect(database, check_same_thread=False)

    async def add(self, name):
        self._conn.execute("insert into users values (?)", (name,))
        self._conn.commit()

    async def names(self):
        return self._conn.execute("select name from users").fetchall()

    async def first(self):
        cursor = self._conn.cursor()
        cursor.execute("select name from users")
        row = cursor.fetchone()
        return row[0]

    async def rename(self, old, new):
        with self._conn:
            self._conn.execute("update users set name = ? where name = ?", (new, old))

    async def each(self):
        for row in self._conn.execute("select name from users"):
            print(row[0])

    async def close(self):
        self._conn.close()
