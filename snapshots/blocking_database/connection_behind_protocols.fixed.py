# A connection stays with its thread also when a generator, a property, a context manager or an iterator of its owner is
# what uses it. What is opened and closed by the moved statements themselves may move.

import asyncio
import contextlib
import sqlite3
import time


class Pool:
    def __init__(self):
        self._db = sqlite3.connect(":memory:")

    def items(self):
        with self._db:
            for name, fee in self._db.execute("select name, fee from item"):
                yield name, fee

    @property
    def size(self):
        time.sleep(0.1)
        return self._db.execute("select count(*) from item").fetchone()[0]

    @contextlib.contextmanager
    def transaction(self):
        self._db.execute("begin")
        yield
        self._db.execute("commit")

    def __iter__(self):
        return iter(self._db.execute("select name from item").fetchall())

    def save(self, path):
        with self._db:
            with open(path, "w") as file:
                file.write(repr(self._db.total_changes))


def items_of(path):
    db = sqlite3.connect(path)
    try:
        for name, fee in db.execute("select name, fee from item"):
            yield name, fee
    finally:
        db.close()


class Simulator:
    def __init__(self):
        self.pool = Pool()

    async def fees(self):
        total = 0
        for _, fee in self.pool.items():
            total += fee
        return total

    async def listed(self):
        return list(self.pool.items())

    async def size(self):
        return self.pool.size

    async def write(self, path):
        with self.pool.transaction(), open(path, "w") as file:
            file.write("done")

    async def names(self, path):
        with open(path, "w") as file:
            for name in self.pool:
                file.write(name)

    async def save(self, path):
        self.pool.save(path)

    async def fees_of(self, path):
        def query_total():
            total = 0
            for _, fee in items_of(path):
                total += fee
            return total

        return await asyncio.to_thread(query_total)

    async def fees_of_new(self):
        pool = Pool()
        total = 0
        for _, fee in pool.items():
            total += fee
        return total
