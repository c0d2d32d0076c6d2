# From psycopg2 to psycopg 3: who closes, who commits, what rows are, what is caught.
# asyncfix: --unsafe-fixes --prefer psycopg

import psycopg2
from psycopg2 import errors
from psycopg2.extras import RealDictCursor

QUERY = "SELECT id, name FROM users WHERE id > %s AND name LIKE 'a%%' ORDER BY id"


async def rows(dsn, first):
    conn = psycopg2.connect(dsn, cursor_factory=RealDictCursor)
    try:
        with conn:
            with conn.cursor() as cur:
                cur.execute(QUERY, (first,))
                return [row["name"] for row in cur]
    finally:
        conn.close()


async def manual(host):
    conn = psycopg2.connect(host=host, database="app", user="me")
    conn.autocommit = True
    cur = conn.cursor(cursor_factory=RealDictCursor)
    try:
        cur.execute("UPDATE users SET name = %(name)s WHERE id = %(id)s", {"name": "a", "id": 1})
        print(cur.rowcount)
    except (errors.UniqueViolation, psycopg2.OperationalError) as error:
        print(error.diag.message_primary)
    finally:
        cur.close()
        conn.close()


async def block(dsn):
    with psycopg2.connect(dsn) as conn:
        with conn.cursor() as cur:
            cur.execute("DELETE FROM users")
    conn.close()
