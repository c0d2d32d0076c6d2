# The connection lives as long as the object.
# asyncfix: refuses thread-affine

import sqlite3


class Users:
    def __init__(self, database):
        self._conn = sqlite3.connect(database)

    async def add(self, name):
        self._conn.execute("insert into users values (?)", (name,))
        self._conn.commit()
