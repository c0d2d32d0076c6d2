# What a transaction is made of shares one hop; the cursor that it alone needs is made there.
# asyncfix: --unsafe-fixes

import asyncio

import psycopg2


async def add(pool, name):
    conn = psycopg2.connect("dbname=app")
    try:
        with conn.cursor() as cursor:
            cursor.execute("INSERT INTO public.users (name) VALUES (%s) RETURNING id", (name,))
            user = cursor.fetchone()[0]
        conn.commit()
    finally:
        conn.close()
    return user


class Users:
    def __init__(self, conn: "psycopg2.extensions.connection"):
        self._conn = conn

    # asyncfix may only offer this: other tasks have the connection as well.
    async def rename(self, old, new):
        cursor = self._conn.cursor()
        cursor.execute("update users set name = %s where name = %s", (new, old))
        self._conn.commit()

    async def first(self):
        cursor = self._conn.cursor()
        cursor.execute(
            """
            SELECT name, email
            FROM users
            """
        )
        rows = cursor.fetchall()
        cursor.close()
        return rows

    async def announced(self, name, channel):
        cursor = self._conn.cursor()
        cursor.execute("delete from users where name = %s", (name,))
        await channel.send(name)
        self._conn.commit()

    async def counted(self, names):
        cursor = self._conn.cursor()
        cursor.executemany("insert into users values (%s)", names)
        print(cursor.rowcount)
        self._conn.commit()
        return cursor.rowcount
