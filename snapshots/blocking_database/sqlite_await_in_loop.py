# The rows are handed on one by one while the cursor is open.
# asyncfix: refuses thread-affine

import sqlite3
from contextlib import closing


async def send(database, client):
    with closing(sqlite3.connect(database)) as conn:
        for row in conn.execute("select * from users"):
            await client.send(row)
