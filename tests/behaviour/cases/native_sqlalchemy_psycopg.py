# The real SQLAlchemy on a PostgreSQL that the program starts: psycopg is the driver of both engines.
# asyncfix: flags --unsafe-fixes --prefer sqlalchemy
# needs: sqlalchemy psycopg
# program: postgres
import servers
from sqlalchemy import create_engine, text

SERVER = servers.postgres()


async def main():
    engine = create_engine(f"postgresql+psycopg://case@127.0.0.1:{SERVER['port']}/postgres", pool_pre_ping=True)
    try:
        with engine.begin() as conn:
            conn.execute(text("CREATE TABLE part (name text, size int)"))
            conn.execute(text("INSERT INTO part VALUES (:name, :size)"), {"name": "nut", "size": 4})
        with engine.connect() as conn:
            conn.execute(text("SELECT pg_sleep(0.3)"))
            names = [row.name for row in conn.execute(text("SELECT name FROM part"))]
            print(names, conn.closed)
            with conn.begin_nested() as point:
                conn.execute(text("DELETE FROM part"))
                point.rollback()
            conn.commit()
            print(conn.scalar(text("SELECT count(*) FROM part")))
    finally:
        engine.dispose()
