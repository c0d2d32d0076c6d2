# Closed whatever happens: the `try` moves along, and the error comes back.

import sqlite3


async def load(database, query):
    conn = sqlite3.connect(database)
    try:
        rows = conn.execute(query).fetchall()
    finally:
        conn.close()
    print(len(rows))
