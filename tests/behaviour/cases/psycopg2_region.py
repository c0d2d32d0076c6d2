# Connection and cursor, with the transaction that ends in between.
# asyncfix: flags --unsafe-fixes
import psycopg2
import slow


async def main():
    connection = psycopg2.connect("host=db.example")
    with connection:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name, size FROM item WHERE size > %s", (1,))
            rows = cursor.fetchall()
    connection.close()
    print(rows)
    print(slow.calls)
