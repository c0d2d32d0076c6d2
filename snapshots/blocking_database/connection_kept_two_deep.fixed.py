# asyncfix: refuses thread-affine
# A connection that an object keeps through another one belongs to the thread that makes the outer object.
import asyncio
import sqlite3


class Pool:
    def __init__(self):
        self._db = sqlite3.connect("items.db")

    def names(self):
        with self._db:
            for row in self._db.execute("select name from items"):
                yield row[0]


class Manager:
    def __init__(self):
        self._pool = Pool()

    def all_names(self):
        return list(self._pool.names())


async def main():
    manager = await asyncio.to_thread(Manager)
    return manager.all_names()
