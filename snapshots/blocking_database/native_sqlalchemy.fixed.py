# Engines of SQLAlchemy that live in one coroutine, with their connections and transactions.
# asyncfix: --unsafe-fixes --prefer sqlalchemy,aiosqlite

import asyncio
import os

import sqlalchemy.ext.asyncio
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session


async def parts():
    engine = sqlalchemy.ext.asyncio.create_async_engine("sqlite+aiosqlite:///parts.db", echo=True)
    async with engine.begin() as conn:
        await conn.execute(text("INSERT INTO part VALUES (:name)"), {"name": "nut"})
    async with engine.connect() as conn:
        for row in await conn.execute(text("SELECT name FROM part")):
            print(row.name)
        total = (await conn.execute(text("SELECT count(*) FROM part"))).scalar_one()
        async with conn.begin():
            await conn.execute(text("DELETE FROM part"))
    await engine.dispose()
    return total


async def same_driver(password):
    engine = sqlalchemy.ext.asyncio.create_async_engine(
        f"postgresql+psycopg://me:{password}@db/app"
    )
    conn = await engine.connect()
    try:
        return (await conn.scalars(text("SELECT name FROM part"))).all()
    finally:
        await conn.close()
        await engine.dispose()


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
