# What keeps a connection that a class holds with sqlite3: each class says why.
# asyncfix: --prefer aiosqlite --unsafe-fixes
# asyncfix: refuses thread-affine
import sqlite3


class MadeWithTheObject:
    def __init__(self, path):
        self._one = sqlite3.connect(path)

    async def get(self):
        return self._one.execute("SELECT 1").fetchone()

    async def close(self):
        self._one.close()


class NeverClosed:
    async def open(self, path):
        self._two = sqlite3.connect(path)

    async def get(self):
        return self._two.execute("SELECT 1").fetchone()


class UsedByAPlainMethod:
    async def open(self, path):
        self._three = sqlite3.connect(path)

    def changes(self):
        return self._three.total_changes

    async def close(self):
        self._three.close()


class Transfer:
    async def open(self, path):
        self._four = sqlite3.connect(path)

    async def move(self, amount):
        self._four.execute("UPDATE a SET value = value - ?", (amount,))
        self._four.execute("UPDATE b SET value = value + ?", (amount,))
        self._four.commit()

    async def close(self):
        self._four.close()


class Transaction:
    async def open(self, path):
        self._five = sqlite3.connect(path)

    async def add(self, value):
        with self._five:
            self._five.execute("INSERT INTO a VALUES (?)", (value,))

    async def close(self):
        self._five.close()


class Repeated:
    async def open(self, path):
        self._six = sqlite3.connect(path)

    async def add(self, values):
        for value in values:
            self._six.execute("INSERT INTO a VALUES (?)", (value,))
        self._six.commit()

    async def close(self):
        self._six.close()


class RowByRow:
    async def open(self, path):
        self._rows = sqlite3.connect(path)

    async def names(self):
        return {name for (name,) in self._rows.execute("SELECT name FROM a")}

    async def close(self):
        self._rows.close()


class Reset:
    async def open(self, path):
        self._ten = sqlite3.connect(path)

    async def reset(self):
        self._ten.rollback()

    async def close(self):
        self._ten.close()


class HandedOn:
    async def open(self, path):
        self._seven = sqlite3.connect(path)

    async def dump(self, write):
        write(self._seven)

    async def close(self):
        self._seven.close()


class FirstUse:
    def __init__(self, path):
        self._path = path
        self._eight = None

    async def get(self):
        if self._eight is None:
            self._eight = sqlite3.connect(self._path)
        return self._eight.execute("SELECT 1").fetchone()

    async def close(self):
        self._eight.close()
