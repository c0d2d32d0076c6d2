# The connection lives and dies inside a helper.
# asyncfix: flags --unsafe-fixes
import sqlite3
from contextlib import closing

import slow

DATABASE = slow.Database()


def names(minimum):
    with closing(sqlite3.connect(DATABASE.path, timeout=5)) as connection:
        query = "SELECT name FROM item WHERE size >= ? ORDER BY name"
        return [name for (name,) in connection.execute(query, (minimum,))]


async def main():
    DATABASE.unlock_later()
    print(names(1))
