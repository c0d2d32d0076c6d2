# A connection belongs to its thread: from connect to close it is one function.
# asyncfix: flags --unsafe-fixes
import sqlite3

import slow

DATABASE = slow.Database()


async def main():
    DATABASE.unlock_later()
    connection = sqlite3.connect(DATABASE.path, timeout=5)
    with connection:
        connection.execute("UPDATE item SET size = size + 1 WHERE name = ?", ("nut",))
    rows = connection.execute("SELECT name, size FROM item ORDER BY name").fetchall()
    connection.close()
    print(rows)
