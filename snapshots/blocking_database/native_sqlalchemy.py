# Engines of SQLAlchemy that live in one coroutine, with their connections and transactions.
# asyncfix: --unsafe-fixes --prefer sqlalchemy,aiosqlite

import asyncio
import os

from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session


async def parts():
    engine = create_engine("sqlite:///parts.db", echo=True)
    with engine.begin() as conn:
        conn.execute(text("INSERT INTO part VALUES (:name)"), {"name": "nut"})
    with engine.connect() as conn:
        for row in conn.execute(text("SELECT name FROM part")):
            print(row.name)
        total = conn.execute(text("SELECT count(*) FROM part")).scalar_one()
        with conn.begin():
            conn.execute(text("DELETE FROM part"))
    engine.dispose()
    return total


async def same_driver(password):
    engine = create_engine(f"postgresql+psycopg://me:{password}@db/app")
    conn = engine.connect()
    try:
        return conn.scalars(text("SELECT name FROM part")).all()
    finally:
        conn.close()
        engine.dispose()


async def unseen_driver():
    engine = create_engine(os.environ["DATABASE_URL"])
    with engine.connect() as conn:
        await asyncio.sleep(0)
        print(conn.execute(text("SELECT 1")).scalar_one())
    engine.dispose()


async def other_driver():
    engine = create_engine("mysql+pymysql://me@db/app")
    with engine.connect() as conn:
        await asyncio.sleep(0)
        print(conn.execute(text("SELECT 1")).scalar_one())
    engine.dispose()


async def session(part):
    engine = create_engine("sqlite:///parts.db")
    with Session(engine) as session, engine.connect() as conn:
        await asyncio.sleep(0)
        print(conn.execute(text("SELECT 1")).scalar_one())
        session.add(part)
    engine.dispose()


async def nothing_disposes():
    engine = create_engine("sqlite:///parts.db")
    with engine.connect() as conn:
        await asyncio.sleep(0)
        print(conn.execute(text("SELECT 1")).scalar_one())


async def streamed():
    engine = create_engine("sqlite:///parts.db")
    with engine.connect() as conn:
        await asyncio.sleep(0)
        print(conn.execution_options(stream_results=True).execute(text("SELECT 1")).scalar_one())
    engine.dispose()
