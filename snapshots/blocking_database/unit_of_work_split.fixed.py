# A session that its coroutine keeps while it waits is used by one thread after the other.
# asyncfix: --unsafe-fixes
import asyncio

from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

SessionLocal = sessionmaker(bind=create_engine("postgresql://localhost/shop"))


async def publish(client, model):
    db = SessionLocal()
    rows = await asyncio.to_thread(db.query(model).all)
    await client.send(rows)
    await asyncio.to_thread(db.commit)
    db.close()


async def replaced(rows):
    db = SessionLocal()
    db.add_all(rows)
    await asyncio.to_thread(db.commit)
    db = SessionLocal()
    await asyncio.to_thread(db.commit)
