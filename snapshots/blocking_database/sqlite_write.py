# Nothing flows out: the function is named for the database.

import sqlite3


async def add(database, name):
    conn = sqlite3.connect(database)
    conn.execute("insert into users values (?)", (name,))
    conn.commit()
    conn.close()
