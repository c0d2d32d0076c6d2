# Nothing flows out: the function is named for the database.

import asyncio
import sqlite3


async def add(database, name):
    def insert_users():
        conn = sqlite3.connect(database)
        conn.execute("insert into users values (?)", (name,))
        conn.commit()
        conn.close()

    await asyncio.to_thread(insert_users)
