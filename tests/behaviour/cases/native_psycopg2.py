# From the real psycopg2 to the real psycopg, against a PostgreSQL that the program starts.
# asyncfix: flags --unsafe-fixes --prefer psycopg
# needs: psycopg psycopg2 psycopg2.extras
# program: postgres
import psycopg2
import servers
from psycopg2 import errors
from psycopg2.extras import NamedTupleCursor, RealDictCursor

SERVER = servers.postgres()
DSN = "host={host} port={port} user={user} dbname={dbname}".format(**SERVER)
INSERT = "INSERT INTO part (name, size) VALUES (%s, %s)"


async def fill():
    with psycopg2.connect(DSN) as conn:
        with conn.cursor() as cur:
            cur.execute("CREATE TABLE part (id serial PRIMARY KEY, name text UNIQUE, size int, at timestamp)")
            cur.executemany(INSERT, [("bolt", 3), ("nut", 4)])
            cur.execute("UPDATE part SET at = %s WHERE name LIKE 'b%%'", ("2020-01-02 03:04:05",))
            cur.execute("SELECT pg_sleep(0.3)")
    conn.close()


async def read(first, names):
    conn = psycopg2.connect(DSN, cursor_factory=RealDictCursor)
    try:
        with conn:
            with conn.cursor() as cur:
                cur.execute("SELECT name, size, at FROM part WHERE id >= %(first)s ORDER BY id", {"first": first})
                for row in cur:
                    print(dict(row))
                cur.execute("SELECT count(*) AS n FROM part WHERE name = ANY(%s) AND size IS NOT NULL", (names,))
                return cur.fetchone()["n"], cur.rowcount
    finally:
        conn.close()


async def named():
    conn = psycopg2.connect(host=SERVER["host"], port=SERVER["port"], user="case", database="postgres")
    cur = conn.cursor(cursor_factory=NamedTupleCursor)
    cur.execute("SELECT name, size FROM part ORDER BY name DESC")
    rows = [(row.name, row.size) for row in cur]
    cur.close()
    conn.close()
    return rows


async def failing(name):
    conn = psycopg2.connect(DSN)
    conn.autocommit = True
    cur = conn.cursor()
    try:
        cur.execute(INSERT, (name, None))
        cur.execute(INSERT, (name, None))
    except (errors.UniqueViolation, psycopg2.OperationalError) as error:
        print(type(error).__name__, error.diag.constraint_name)
    finally:
        cur.close()
        conn.close()


async def rolled_back():
    conn = psycopg2.connect(DSN)
    try:
        with conn:
            with conn.cursor() as cur:
                cur.execute("DELETE FROM part")
                raise ValueError("back")
    except ValueError as error:
        print(error, bool(conn.closed))
    with conn.cursor() as cur:
        cur.execute("SELECT count(*) FROM part")
        print(cur.fetchone(), cur.fetchall())
        cur.execute("DELETE FROM part")
    # Nothing commits that.
    conn.close()


async def main():
    await fill()
    print(await read(1, ["nut", "none"]))
    print(await named())
    await failing("ring")
    await rolled_back()
    print(await named())
