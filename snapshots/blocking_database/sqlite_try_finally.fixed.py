# Closed whatever happens: the `try` moves along, and the error comes back.

import asyncio
import sqlite3


async def load(database, query):
    def query_rows():
        conn = sqlite3.connect(database)
        try:
            rows = conn.execute(query).fetchall()
        finally:
            conn.close()
        return rows

    rows = await asyncio.to_thread(query_rows)
    print(len(rows))
