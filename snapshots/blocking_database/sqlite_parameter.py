# The connection was opened by somebody else, in another thread than the pool's.
# asyncfix: refuses thread-affine

import sqlite3


async def names(conn: sqlite3.Connection):
    return conn.execute("select name from users").fetchall()
