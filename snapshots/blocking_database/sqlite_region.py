# From connect to close the connection stays in one thread.

import sqlite3


async def names(database):
    conn = sqlite3.connect(database)
    rows = conn.execute("select name from users").fetchall()
    conn.close()
    return [row[0] for row in rows]
