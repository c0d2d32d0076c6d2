# What the server does with parameters, and what psycopg 3 does otherwise: each function says what stands in the way.
# asyncfix: --unsafe-fixes --prefer psycopg
# asyncfix: refuses live-result

import asyncio

import psycopg2
import psycopg2.extras


async def in_tuple(dsn, ids):
    with psycopg2.connect(dsn) as conn, conn.cursor() as cur:
        await asyncio.sleep(0)
        cur.execute("SELECT name FROM users WHERE id IN %s", (ids,))
        print(cur.fetchall())


async def tuple_parameter(dsn):
    with psycopg2.connect(dsn) as conn, conn.cursor() as cur:
        await asyncio.sleep(0)
        cur.execute("SELECT name FROM users WHERE (id, name) = %s", ((1, "a"),))
        print(cur.fetchall())


async def several(dsn, name):
    with psycopg2.connect(dsn) as conn, conn.cursor() as cur:
        await asyncio.sleep(0)
        cur.execute("DELETE FROM users; INSERT INTO users (name) VALUES (%s)", (name,))


async def not_bound(dsn, name):
    with psycopg2.connect(dsn) as conn, conn.cursor() as cur:
        await asyncio.sleep(0)
        cur.execute("ALTER ROLE me PASSWORD %s", (name,))


async def constant(dsn, days):
    with psycopg2.connect(dsn) as conn, conn.cursor() as cur:
        await asyncio.sleep(0)
        cur.execute("SELECT now() - INTERVAL %s", (days,))
        print(cur.fetchall())


async def function(dsn, name):
    with psycopg2.connect(dsn) as conn, conn.cursor() as cur:
        await asyncio.sleep(0)
        cur.execute("SELECT json_build_object('name', %s)", (name,))
        print(cur.fetchall())


async def untyped(dsn, name):
    with psycopg2.connect(dsn) as conn, conn.cursor() as cur:
        await asyncio.sleep(0)
        cur.execute("SELECT name FROM users WHERE %s IS NULL OR name = %s", (name, name))
        print(cur.fetchall())


async def unseen(dsn, table):
    with psycopg2.connect(dsn) as conn, conn.cursor() as cur:
        await asyncio.sleep(0)
        cur.execute(f"SELECT name FROM {table}")
        print(cur.fetchall())


async def rows_by_name_and_number(dsn):
    with psycopg2.connect(dsn, cursor_factory=psycopg2.extras.DictCursor) as conn, conn.cursor() as cur:
        await asyncio.sleep(0)
        cur.execute("SELECT name FROM users")
        print(cur.fetchall())


async def extras(dsn, rows):
    with psycopg2.connect(dsn) as conn, conn.cursor() as cur:
        await asyncio.sleep(0)
        psycopg2.extras.execute_values(cur, "INSERT INTO users (name) VALUES %s", rows)


async def named(dsn):
    with psycopg2.connect(dsn) as conn, conn.cursor("named") as cur:
        await asyncio.sleep(0)
        cur.execute("SELECT name FROM users")
        print(cur.fetchall())


async def code(dsn):
    conn = psycopg2.connect(dsn)
    try:
        await asyncio.sleep(0)
        with conn.cursor() as cur:
            cur.execute("SELECT name FROM users")
            print(cur.fetchall())
    except psycopg2.Error as error:
        print(error.pgcode)
    finally:
        conn.close()


async def nothing_closes(dsn):
    conn = psycopg2.connect(dsn)
    await asyncio.sleep(0)
    with conn.cursor() as cur:
        cur.execute("SELECT name FROM users")
        print(cur.fetchall())


async def leaves(dsn):
    with psycopg2.connect(dsn) as conn, conn.cursor() as cur:
        await asyncio.sleep(0)
        cur.execute("SELECT name FROM users")
        return cur.fetchall()


async def caller(dsn):
    try:
        return await leaves(dsn)
    except psycopg2.Error:
        return None
