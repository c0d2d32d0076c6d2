# Connections of psycopg become asynchronous ones of the same library.
# asyncfix: --unsafe-fixes --prefer psycopg

from psycopg import connect
from psycopg.rows import dict_row


async def rows(dsn, ids):
    with connect(dsn, row_factory=dict_row) as conn, conn.cursor() as cur:
        cur.execute("SELECT name FROM part WHERE id = ANY(%s)", (ids,))
        for row in cur:
            print(row["name"])
        total = conn.execute("SELECT count(*) AS n FROM part").fetchone()["n"]
        with conn.transaction():
            conn.execute("DELETE FROM part")
        with cur.copy("COPY part TO STDOUT") as copy:
            for data in copy:
                print(data)
        for row in cur.stream("SELECT name FROM part"):
            print(row)
        return total, list(conn.execute("SELECT 1 AS one"))


async def manual(dsn):
    conn = connect(dsn)
    conn.autocommit = True
    cur = conn.cursor()
    try:
        return cur.execute("INSERT INTO part (name) VALUES (%s) RETURNING id", ("y",)).fetchone()
    finally:
        cur.close()
        conn.close()


async def other_cursors(dsn, factory):
    with connect(dsn, cursor_factory=factory) as conn:
        return conn.execute("SELECT 1").fetchone()
