# The real aiosqlite on a file that another connection holds locked.
# asyncfix: flags --unsafe-fixes --prefer aiosqlite
# needs: aiosqlite
import asyncio
import gc
import sqlite3
import threading
from contextlib import closing

import slow

DATABASE = slow.Database()


def pair(cursor, row):
    return tuple(row) + (len(row),)


async def assigned():
    conn = sqlite3.connect(DATABASE.path, timeout=5)
    conn.row_factory = sqlite3.Row
    cur = conn.cursor()
    cur.execute("CREATE TABLE part (name TEXT UNIQUE, size INTEGER)")
    cur.executemany(
        "INSERT INTO part VALUES (?, ?)",
        [("bolt", 3), ("nut", 4)],
    )
    print(conn.in_transaction, cur.rowcount, conn.total_changes)
    conn.commit()
    row = cur.execute("SELECT name, size FROM part WHERE size > ?", (3,)).fetchone()
    print(row["name"], row.keys(), [column[0] for column in cur.description])
    cur.close()
    conn.close()


async def read():
    with closing(sqlite3.connect(DATABASE.path)) as conn, closing(conn.cursor()) as cur:
        for row in cur.execute("SELECT name FROM part ORDER BY name"):
            print(row)
        print(conn.execute("SELECT max(size) FROM part").fetchone()[0])
        print([name for (name,) in conn.execute("SELECT name FROM part ORDER BY name")])
        print(list(conn.execute("SELECT size FROM part ORDER BY size"))[0])
        print(sum(size for (size,) in conn.execute("SELECT size FROM part")))
        print({name: size for name, size in conn.execute("SELECT name, size FROM part")})
        cur.execute("SELECT name FROM part ORDER BY name")
        print(cur.fetchmany(1), cur.fetchall(), sorted(cur))
        return conn.execute("SELECT count(*) FROM part").fetchall()


async def add(name, size):
    conn = sqlite3.connect(DATABASE.path)
    try:
        with conn:
            conn.execute("INSERT INTO part VALUES ('left', 0)")
            if size < 0:
                return conn.execute("SELECT count(*) FROM part").fetchone()
            conn.execute("INSERT INTO part VALUES (?, ?)", (name, size))
        print("added", conn.in_transaction)
    finally:
        conn.close()


async def block(size):
    with sqlite3.connect(DATABASE.path) as conn:
        cur = conn.execute("UPDATE part SET size = ? WHERE name = 'bolt'", (size,))
        if size > 100:
            return cur.rowcount
        if size > 50:
            raise ValueError(size)
    conn.close()


async def forgotten():
    conn = sqlite3.connect(DATABASE.path)
    conn.execute("DELETE FROM part")
    print(conn.execute("SELECT count(*) FROM part").fetchone())


async def optional():
    conn = None
    try:
        conn = sqlite3.connect(DATABASE.path)
        conn.row_factory = pair
        print(conn.execute("SELECT name FROM part WHERE name = 'nut'").fetchone())
        conn.execute("INSERT INTO missing VALUES (8, 8)")
    except sqlite3.OperationalError as error:
        print(error)
    finally:
        if conn is not None:
            conn.close()


async def copied():
    source = sqlite3.connect(DATABASE.path)
    target = sqlite3.connect(":memory:")
    target.execute("CREATE TABLE copy (name)")
    for row in source.execute("SELECT name FROM part ORDER BY name"):
        with target:
            target.execute("INSERT INTO copy VALUES (?)", row)
    names = target.execute("SELECT name FROM copy").fetchall()
    source.close()
    target.close()
    return names


async def main():
    DATABASE.unlock_later()
    await assigned()
    print(await read())
    await add("screw", 5)
    try:
        await add("again", 6)
        await add("again", 6)
    except sqlite3.IntegrityError as error:
        print("refused", error)
    with sqlite3.connect(DATABASE.path) as conn:
        conn.execute("DELETE FROM part WHERE name = 'left'")
    try:
        print(await add("none", -1))
    except sqlite3.IntegrityError as error:
        print("refused", error)
    await block(7)
    print(await block(200))
    try:
        await block(60)
    except ValueError as error:
        print("raised", error)
    await forgotten()
    gc.collect()
    print(await read())
    await optional()
    print(await copied())
    # A thread that has been told to stop is gone a moment later.
    for _ in range(100):
        left = [thread.name for thread in threading.enumerate() if "_connection_worker" in thread.name]
        if not left:
            break
        await asyncio.sleep(0.02)
    print(left)
