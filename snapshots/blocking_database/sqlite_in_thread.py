# One function from connect to close, run by a thread: done already.
# asyncfix: clean

import asyncio
import sqlite3


async def names(database):
    def query_rows():
        conn = sqlite3.connect(database)
        rows = conn.execute("select name from users").fetchall()
        conn.close()
        return rows

    return await asyncio.to_thread(query_rows)
