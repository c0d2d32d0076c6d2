# Blocks, transactions, iteration and ends of connections, in the words of aiosqlite.
# asyncfix: --unsafe-fixes --prefer aiosqlite

import sqlite3
from contextlib import closing

import aiosqlite


async def until_the_last_use(path):
    async with aiosqlite.connect(path) as conn:  # closed below
        conn.row_factory = sqlite3.Row
        cur = await conn.cursor()
        await cur.executemany(
            "INSERT INTO t VALUES (?, ?)",
            [(1, 2), (3, 4)],
        )
        await conn.commit()

        # How many there are now.
        total = (await (await cur.execute("SELECT count(*) FROM t")).fetchone())[0]
    return total


async def nothing_closes(path):
    async with aiosqlite.connect(path) as conn:
        return await conn.execute_fetchall("SELECT a FROM t")


async def items(path):
    async with aiosqlite.connect(path) as conn, conn.cursor() as cur:
        async for row in await cur.execute("SELECT a FROM t"):
            print(row)
        names = [name async for (name,) in await conn.execute("SELECT name FROM t")]
        rows = await conn.execute_fetchall("SELECT b FROM t")
        return (
            names,
            rows,
            max(a for (a,) in await conn.execute_fetchall("SELECT a FROM t")),
            sorted(await cur.fetchall()),
        )


async def transaction(path, fail):
    conn = await aiosqlite.connect(path)
    try:
        try:
            cur = await conn.execute("INSERT INTO t VALUES (7, 7)")
            if fail:
                result = await (await conn.execute("SELECT max(a) FROM t")).fetchone()
                await conn.commit()
                return result
            if cur.rowcount == 0:
                await conn.commit()
                return cur.rowcount
            await conn.commit()
        except BaseException:
            await conn.rollback()
            raise
    finally:
        await conn.close()


async def commits_at_the_end(path):
    async with aiosqlite.connect(path) as conn:
        await conn.execute("INSERT INTO t VALUES (8, 8)")
        await conn.commit()


async def reads_only(path):
    async with aiosqlite.connect(path) as conn:
        return await (await conn.execute("SELECT a FROM t")).fetchone()


async def optional(path):
    conn = None
    try:
        conn = await aiosqlite.connect(path)
        await conn.execute("INSERT INTO missing VALUES (8, 8)")
    except sqlite3.Error as error:
        print(error)
    finally:
        if conn:
            await conn.close()


async def two(path):
    async with aiosqlite.connect(path) as source:
        async with aiosqlite.connect(":memory:") as target:
            async for row in await source.execute("SELECT a FROM t"):
                try:
                    await target.execute("INSERT INTO u VALUES (?)", row)
                    await target.commit()
                except BaseException:
                    await target.rollback()
                    raise
            total = (await (await target.execute("SELECT count(*) FROM u")).fetchone())[0]
    return total


async def generator(path):
    conn = await aiosqlite.connect(path)
    try:
        async for row in await conn.execute("SELECT 1"):
            yield row
    finally:
        await conn.close()
