# A session that its coroutine keeps while it waits is used by one thread after the other.
# asyncfix: --unsafe-fixes
from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

SessionLocal = sessionmaker(bind=create_engine("postgresql://localhost/shop"))


async def publish(client, model):
    db = SessionLocal()
    rows = db.query(model).all()
    await client.send(rows)
    db.commit()
    db.close()


async def replaced(rows):
    db = SessionLocal()
    db.add_all(rows)
    db.commit()
    db = SessionLocal()
    db.commit()
