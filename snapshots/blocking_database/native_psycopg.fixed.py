# Connections of psycopg become asynchronous ones of the same library.
# asyncfix: --unsafe-fixes --prefer psycopg

import asyncio

from psycopg import AsyncConnection, connect
from psycopg.rows import dict_row


async def rows(dsn, ids):
    async with (
        await AsyncConnection.connect(dsn, row_factory=dict_row) as conn,
        conn.cursor() as cur,
    ):
        await cur.execute("SELECT name FROM part WHERE id = ANY(%s)", (ids,))
        async for row in cur:
            print(row["name"])
        total = (await (await conn.execute("SELECT count(*) AS n FROM part")).fetchone())["n"]
        async with conn.transaction():
            await conn.execute("DELETE FROM part")
        async with cur.copy("COPY part TO STDOUT") as copy:
            async for data in copy:
                print(data)
        async for row in cur.stream("SELECT name FROM part"):
            print(row)
        return total, await (await conn.execute("SELECT 1 AS one")).fetchall()


async def manual(dsn):
    conn = await AsyncConnection.connect(dsn)
    await conn.set_autocommit(True)
    cur = conn.cursor()
    try:
        return await (
            await cur.execute("INSERT INTO part (name) VALUES (%s) RETURNING id", ("y",))
        ).fetchone()
    finally:
        await cur.close()
        await conn.close()


async def other_cursors(dsn, factory):
    def query_dsn():
        with connect(dsn, cursor_factory=factory) as conn:
            return conn.execute("SELECT 1").fetchone()

    return await asyncio.to_thread(query_dsn)
