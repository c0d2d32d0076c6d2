# From psycopg2 to psycopg 3: who closes, who commits, what rows are, what is caught.
# asyncfix: --unsafe-fixes --prefer psycopg

import psycopg
import psycopg.errors
import psycopg.rows
import psycopg2
from psycopg2 import errors
from psycopg2.extras import RealDictCursor

QUERY = "SELECT id, name FROM users WHERE id > %s AND name LIKE 'a%%' ORDER BY id"


async def rows(dsn, first):
    conn = await psycopg.AsyncConnection.connect(dsn, row_factory=psycopg.rows.dict_row)
    try:
        try:
            async with conn.cursor() as cur:
                await cur.execute(QUERY, (first,))
                result = [row["name"] async for row in cur]
                await conn.commit()
                return result
        except BaseException:
            await conn.rollback()
            raise
    finally:
        await conn.close()


async def manual(host):
    conn = await psycopg.AsyncConnection.connect(host=host, dbname="app", user="me")
    await conn.set_autocommit(True)
    cur = conn.cursor(row_factory=psycopg.rows.dict_row)
    try:
        await cur.execute(
            "UPDATE users SET name = %(name)s WHERE id = %(id)s", {"name": "a", "id": 1}
        )
        print(cur.rowcount)
    except (psycopg.errors.UniqueViolation, psycopg.OperationalError) as error:
        print(error.diag.message_primary)
    finally:
        await cur.close()
        await conn.close()


async def block(dsn):
    async with await psycopg.AsyncConnection.connect(dsn) as conn:
        async with conn.cursor() as cur:
            await cur.execute("DELETE FROM users")
