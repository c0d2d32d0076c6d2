# The `with` of a connection ends the transaction; the connection is closed after it.

import asyncio
import sqlite3

RENAME = "update users set name = ? where name = ?"


async def rename(database, old, new):
    def query_changed():
        conn = sqlite3.connect(database)
        with conn:
            cursor = conn.execute(RENAME, (new, old))
            changed = cursor.rowcount
        conn.close()
        return changed

    changed = await asyncio.to_thread(query_changed)
    print(changed, "renamed")
