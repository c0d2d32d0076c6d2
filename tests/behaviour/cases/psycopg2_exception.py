# A connection that cannot be made.
# asyncfix: flags --unsafe-fixes
import psycopg2


async def main():
    try:
        psycopg2.connect("host=unreachable")
    except psycopg2.OperationalError as error:
        print("no database:", error)
