# Connection, cursor and transaction are one session: one hop.

import asyncio

import psycopg2


async def names(dsn, size):
    def query_rows():
        conn = psycopg2.connect(dsn)
        with conn:
            with conn.cursor() as cursor:
                cursor.execute("select name from items where size > %s", (size,))
                rows = cursor.fetchall()
        conn.close()
        return rows

    rows = await asyncio.to_thread(query_rows)
    return [row[0] for row in rows]
