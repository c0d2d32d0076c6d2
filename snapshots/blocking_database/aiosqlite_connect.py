# A connection with a thread of its own.
# asyncfix: clean

import aiosqlite


async def names(database):
    async with aiosqlite.connect(database) as conn:
        cursor = await conn.execute("select name from users")
        return await cursor.fetchall()
