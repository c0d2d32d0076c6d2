# A connection of the pool, from checkout to return.

from sqlalchemy import create_engine, text

engine = create_engine("postgresql://localhost/shop")


async def sizes():
    with engine.connect() as conn:
        rows = conn.execute(text("select name, size from items")).fetchall()
    return dict(rows)
