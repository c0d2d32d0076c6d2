# A connection that is opened for all threads serves whichever thread has it.
# asyncfix: flags --unsafe-fixes
import sqlite3

import slow

DATABASE = slow.Database()


class Items:
    def __init__(self, connection):
        self._connection = connection

    async def grow(self, name):
        self._connection.execute("UPDATE item SET size = size + 1 WHERE name = ?", (name,))
        self._connection.commit()

    async def largest(self):
        cursor = self._connection.cursor()
        cursor.execute("SELECT name, size FROM item ORDER BY size DESC")
        row = cursor.fetchone()
        return row

    async def rename(self, old, new):
        with self._connection:
            self._connection.execute("UPDATE item SET name = ? WHERE name = ?", (new, old))

    async def all(self):
        return self._connection.execute("SELECT * FROM item ORDER BY name").fetchall()


ITEMS = Items(sqlite3.connect(DATABASE.path, timeout=5, check_same_thread=False))


async def main():
    DATABASE.unlock_later()
    await ITEMS.grow("nut")
    print(await ITEMS.largest())
    await ITEMS.rename("nut", "screw")
    print(await ITEMS.all())
