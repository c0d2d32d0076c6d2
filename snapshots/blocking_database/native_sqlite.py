# Blocks, transactions, iteration and ends of connections, in the words of aiosqlite.
# asyncfix: --unsafe-fixes --prefer aiosqlite

import sqlite3
from contextlib import closing


async def until_the_last_use(path):
    conn = sqlite3.connect(path)  # closed below
    conn.row_factory = sqlite3.Row
    cur = conn.cursor()
    cur.executemany(
        "INSERT INTO t VALUES (?, ?)",
        [(1, 2), (3, 4)],
    )
    conn.commit()

    # How many there are now.
    total = cur.execute("SELECT count(*) FROM t").fetchone()[0]
    conn.close()
    return total


async def nothing_closes(path):
    conn = sqlite3.connect(path)
    return conn.execute("SELECT a FROM t").fetchall()


async def items(path):
    with closing(sqlite3.connect(path)) as conn, closing(conn.cursor()) as cur:
        for row in cur.execute("SELECT a FROM t"):
            print(row)
        names = [name for (name,) in conn.execute("SELECT name FROM t")]
        rows = list(conn.execute("SELECT b FROM t"))
        return names, rows, max(a for (a,) in conn.execute("SELECT a FROM t")), sorted(cur)


async def transaction(path, fail):
    conn = sqlite3.connect(path)
    try:
        with conn:
            cur = conn.execute("INSERT INTO t VALUES (7, 7)")
            if fail:
                return conn.execute("SELECT max(a) FROM t").fetchone()
            if cur.rowcount == 0:
                return cur.rowcount
    finally:
        conn.close()


async def commits_at_the_end(path):
    with sqlite3.connect(path) as conn:
        conn.execute("INSERT INTO t VALUES (8, 8)")
    conn.close()


async def reads_only(path):
    with sqlite3.connect(path) as conn:
        return conn.execute("SELECT a FROM t").fetchone()


async def optional(path):
    conn = None
    try:
        conn = sqlite3.connect(path)
        conn.execute("INSERT INTO missing VALUES (8, 8)")
    except sqlite3.Error as error:
        print(error)
    finally:
        if conn:
            conn.close()


async def two(path):
    source = sqlite3.connect(path)
    target = sqlite3.connect(":memory:")
    for row in source.execute("SELECT a FROM t"):
        with target:
            target.execute("INSERT INTO u VALUES (?)", row)
    total = target.execute("SELECT count(*) FROM u").fetchone()[0]
    source.close()
    target.close()
    return total


async def generator(path):
    conn = sqlite3.connect(path)
    for row in conn.execute("SELECT 1"):
        yield row
    conn.close()
