# Counter-cases of `opened_by_helper`: the helper keeps what it opens, or leaves it with somebody who may.
# asyncfix: refuses thread-affine

import sqlite3

KNOWN = {}


class Pool:
    def __init__(self, path):
        self._path = path
        self._open = None

    def _connect(self):
        if self._open is None:
            self._open = sqlite3.connect(self._path)
        return self._open

    def _named(self, name):
        connection = sqlite3.connect(self._path)
        KNOWN[name] = connection
        return connection

    def _registered(self):
        connection = sqlite3.connect(self._path)
        self._register(connection)
        return connection

    def _register(self, connection):
        self._last = connection

    def count(self):
        return self._connect().execute("SELECT count(*) FROM items").fetchone()[0]

    def count_of(self, name):
        return self._named(name).execute("SELECT count(*) FROM items").fetchone()[0]

    def count_again(self):
        return self._registered().execute("SELECT count(*) FROM items").fetchone()[0]

    async def counted(self):
        return self.count()

    async def counted_of(self, name):
        return self.count_of(name)

    async def counted_again(self):
        return self.count_again()
