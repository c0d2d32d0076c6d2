# Between connect and close the coroutine waits for something else.
# asyncfix: refuses thread-affine

import sqlite3


async def load(database, client):
    conn = sqlite3.connect(database)
    name = await client.current_user()
    rows = conn.execute("select * from users where name = ?", (name,)).fetchall()
    conn.close()
    return rows
