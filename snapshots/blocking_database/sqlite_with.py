# The `with` of a connection ends the transaction; the connection is closed after it.

import sqlite3

RENAME = "update users set name = ? where name = ?"


async def rename(database, old, new):
    conn = sqlite3.connect(database)
    with conn:
        cursor = conn.execute(RENAME, (new, old))
        changed = cursor.rowcount
    conn.close()
    print(changed, "renamed")
