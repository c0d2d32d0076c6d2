# What keeps a connection of sqlite3 as it is: each function says why.
# asyncfix: --unsafe-fixes --prefer aiosqlite
# asyncfix: refuses live-result

import asyncio
import sqlite3


async def handed_on(path, helper):
    conn = sqlite3.connect(path)
    helper(conn)
    await asyncio.sleep(0)
    conn.close()


async def returned(path):
    conn = sqlite3.connect(path)
    await asyncio.sleep(0)
    return conn


async def given(conn: sqlite3.Connection):
    conn.execute("SELECT 1")


async def own_function(path):
    conn = sqlite3.connect(path)
    conn.create_function("double", 1, lambda value: value * 2)
    await asyncio.sleep(0)
    print(conn.execute("SELECT double(2)").fetchone())
    conn.close()


async def next_row(path):
    conn = sqlite3.connect(path)
    cur = conn.execute("SELECT 1")
    await asyncio.sleep(0)
    print(next(cur))
    conn.close()


async def bound_twice(path, other):
    conn = sqlite3.connect(path)
    if other:
        conn = other
    await asyncio.sleep(0)
    conn.execute("SELECT 1")


async def leaves_from_inside(path):
    conn = sqlite3.connect(path)
    with conn:
        try:
            await asyncio.sleep(0)
            return conn.execute("DELETE FROM t").rowcount
        except ValueError:
            pass


async def used_after_its_block(path):
    with sqlite3.connect(path) as conn:
        conn.execute("DELETE FROM t")
        await asyncio.sleep(0)
    print(conn.total_changes)


async def nested(path):
    conn = sqlite3.connect(path)
    await asyncio.sleep(0)

    def count():
        return conn.execute("SELECT count(*) FROM t").fetchone()

    print(count())
    conn.close()


async def isolation(path):
    conn = sqlite3.connect(path)
    conn.isolation_level = None
    await asyncio.sleep(0)
    conn.execute("VACUUM")
    conn.close()


async def stored(path, holder):
    holder.conn = sqlite3.connect(path)
    await asyncio.sleep(0)
    holder.conn.execute("SELECT 1")
