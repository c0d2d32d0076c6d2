# The real SQLAlchemy on a file that another connection holds locked, by aiosqlite; either engine makes its path absolute.
# asyncfix: flags --unsafe-fixes --prefer sqlalchemy,aiosqlite
# needs: sqlalchemy aiosqlite
# runtime: asyncio
import slow
import sqlalchemy.exc
from sqlalchemy import create_engine, text

DATABASE = slow.Database()


async def block():
    engine = create_engine(f"sqlite:///{DATABASE.path}", echo=False)
    with engine.begin() as conn:
        conn.execute(text("CREATE TABLE part (name TEXT UNIQUE, size INTEGER)"))
        result = conn.execute(
            text("INSERT INTO part VALUES (:name, :size)"),
            [{"name": "nut", "size": 4}, {"name": "bolt", "size": 3}],
        )
        print(result.rowcount)
    with engine.connect() as conn:
        for row in conn.execute(text("SELECT name, size FROM part ORDER BY name")):
            print(row.name, row.size)
        print(conn.execute(text("SELECT count(*) FROM part")).scalar_one(), conn.scalar(text("SELECT max(size) FROM part")))
        print(conn.scalars(text("SELECT name FROM part ORDER BY size")).all())
        print(conn.exec_driver_sql("SELECT name FROM part WHERE size > ?", (3,)).mappings().first())
        conn.execute(text("DELETE FROM part WHERE name = 'nut'"))
        conn.rollback()
        with conn.begin():
            conn.execute(text("UPDATE part SET size = 9 WHERE name = 'nut'"))
            print(conn.in_transaction())
    engine.dispose()
    return engine.name


async def failing():
    engine = create_engine(f"sqlite:///{DATABASE.path}")
    try:
        with engine.begin() as conn:
            conn.execute(text("DELETE FROM part"))
            conn.execute(text("INSERT INTO part VALUES ('ring', 1), ('ring', 2)"))
    except sqlalchemy.exc.IntegrityError as error:
        print(type(error).__name__, error.statement)
    conn = engine.connect()
    try:
        rows = conn.execute(text("SELECT name, size FROM part ORDER BY name")).fetchall()
    finally:
        conn.close()
        engine.dispose()
    return rows


async def main():
    DATABASE.unlock_later()
    print(await block())
    print(await failing())
