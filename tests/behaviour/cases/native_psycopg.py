# The real psycopg against a PostgreSQL that the program starts.
# asyncfix: flags --unsafe-fixes --prefer psycopg
# needs: psycopg
# program: postgres
import psycopg
import psycopg.rows
import servers

SERVER = servers.postgres()
DSN = "host={host} port={port} user={user} dbname={dbname}".format(**SERVER)


async def block():
    with psycopg.connect(DSN, row_factory=psycopg.rows.dict_row) as conn:
        conn.execute("CREATE TABLE part (id serial PRIMARY KEY, name text UNIQUE, size int)")
        with conn.cursor() as cur:
            cur.executemany("INSERT INTO part (name, size) VALUES (%s, %s)", [("bolt", 3), ("nut", 4)])
            print(cur.rowcount)
            cur.execute("SELECT name, size FROM part WHERE id = ANY(%s) ORDER BY id", ([1, 2],))
            for row in cur:
                print(row)
            cur.execute("SELECT name FROM part ORDER BY id")
            print(cur.fetchmany(1), cur.fetchone(), cur.fetchall(), [column.name for column in cur.description])
        print(conn.execute("SELECT pg_sleep(0.3)").fetchall())
        return [row["name"] for row in conn.execute("SELECT name FROM part ORDER BY id")]


async def transactions():
    conn = psycopg.connect(DSN)
    try:
        with conn.transaction():
            conn.execute("INSERT INTO part (name, size) VALUES (%s, %s)", ("screw", 5))
        try:
            with conn.transaction() as outer:
                conn.execute("INSERT INTO part (name, size) VALUES ('lost', 0)")
                conn.execute("INSERT INTO part (name, size) VALUES (%s, %s)", ("screw", 6))
        except psycopg.errors.UniqueViolation as error:
            print(error.sqlstate, outer.savepoint_name)
        try:
            with conn:
                conn.execute("INSERT INTO part (name, size) VALUES ('washer', 1)")
                raise ValueError("back")
        except ValueError as error:
            print(error, conn.closed)
    finally:
        conn.close()


async def autocommit():
    conn = psycopg.connect(DSN)
    conn.autocommit = True
    cur = conn.cursor()
    try:
        cur.execute("INSERT INTO part (name, size) VALUES (%s, %s) RETURNING id > 0", ("ring", 7))
        return cur.fetchone()[0], conn.autocommit, conn.info.transaction_status.name
    finally:
        cur.close()
        conn.close()


async def copied():
    with psycopg.Connection.connect(DSN) as conn, conn.cursor() as cur:
        with cur.copy("COPY part (name, size) FROM STDIN") as copy:
            copy.write_row(("pin", 8))
            copy.write_row(("peg", 9))
        with cur.copy("COPY (SELECT name FROM part ORDER BY name) TO STDOUT") as copy:
            for data in copy:
                print(bytes(data))
        for name, size in cur.stream("SELECT name, size FROM part WHERE size > %s ORDER BY name", (7,)):
            print(name, size)
        with conn.pipeline() as pipeline:
            conn.execute("DELETE FROM part WHERE name = 'peg'")
            pipeline.sync()
        print(sorted(name for name, in cur.execute("SELECT name FROM part")), list(conn.execute("SELECT 1")))
        with conn.cursor(name="server") as named:
            named.execute("SELECT size FROM part ORDER BY size")
            print([size for (size,) in named])


async def main():
    print(await block())
    await transactions()
    print(await autocommit())
    await copied()
    try:
        with psycopg.connect(DSN) as conn:
            conn.execute("SELECT nothing")
    except psycopg.Error as error:
        print(type(error).__name__, error.diag.message_primary)
