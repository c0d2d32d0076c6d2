# A driver for the loop.
# asyncfix: clean

import asyncpg


async def names(dsn):
    conn = await asyncpg.connect(dsn)
    rows = await conn.fetch("select name from users")
    await conn.close()
    return rows
