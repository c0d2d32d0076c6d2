# What is set on the connection in between moves along.

import asyncio
import sqlite3


async def load(database):
    def query_users():
        conn = sqlite3.connect(database)
        conn.row_factory = sqlite3.Row
        users = [dict(row) for row in conn.execute("select * from users")]
        conn.close()
        return users

    users = await asyncio.to_thread(query_users)
    return {user["name"]: user for user in users}
