# The transaction is open while the coroutine waits.
# asyncfix: refuses live-result

import psycopg2


async def charge(dsn, order, payments):
    conn = psycopg2.connect(dsn)
    with conn, conn.cursor() as cursor:
        cursor.execute("select amount from orders where id = %s for update", (order,))
        amount = cursor.fetchone()[0]
        await payments.charge(amount)
        cursor.execute("update orders set paid = true where id = %s", (order,))
