# Rows are read before their table is changed: another task may do the same meanwhile.
# asyncfix: --unsafe-fixes

import sqlite3

TAKE = "UPDATE seats SET taken = taken + 1 WHERE show = ?"


class Shows:
    def __init__(self, path):
        self._path = path

    def _connect(self):
        connection = sqlite3.connect(self._path)
        connection.row_factory = sqlite3.Row
        return connection

    def take(self, show):
        with self._connect() as connection:
            row = connection.execute("SELECT taken, size FROM seats WHERE show = ?", (show,)).fetchone()
            if row["taken"] == row["size"]:
                raise LookupError(show)
            connection.execute(TAKE, (show,))

    def free(self, show):
        with self._connect() as connection:
            query = "SELECT size - taken FROM main.seats WHERE show = ? AND hall IS NOT NULL"
            return connection.execute(query, (show,)).fetchone()[0]

    def grow(self, show):
        with self._connect() as connection:
            connection.execute("UPDATE seats SET size = size + 1 WHERE show = ?", (show,))

    async def book(self, show):
        self.take(show)

    async def book_if_free(self, show):
        if self.free(show) > 0:
            self.grow(show)
