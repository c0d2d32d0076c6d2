# Every step of the cursor asks the database: the loop moves with the connection.

import asyncio
import sqlite3


async def sizes(database):
    def query_sizes():
        conn = sqlite3.connect(database)
        sizes = {}
        for name, size in conn.execute("select name, size from files"):
            sizes[name] = sizes.get(name, 0) + size
        conn.close()
        return sizes

    return await asyncio.to_thread(query_sizes)
