# Connection, cursor and transaction are one session: one hop.

import psycopg2


async def names(dsn, size):
    conn = psycopg2.connect(dsn)
    with conn:
        with conn.cursor() as cursor:
            cursor.execute("select name from items where size > %s", (size,))
            rows = cursor.fetchall()
    conn.close()
    return [row[0] for row in rows]
