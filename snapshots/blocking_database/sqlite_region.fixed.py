# From connect to close the connection stays in one thread.

import asyncio
import sqlite3


async def names(database):
    def query_rows():
        conn = sqlite3.connect(database)
        rows = conn.execute("select name from users").fetchall()
        conn.close()
        return rows

    rows = await asyncio.to_thread(query_rows)
    return [row[0] for row in rows]
