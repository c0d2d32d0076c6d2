# A connection of the pool, from checkout to return.

import asyncio

from sqlalchemy import create_engine, text

engine = create_engine("postgresql://localhost/shop")


async def sizes():
    def query_rows():
        with engine.connect() as conn:
            return conn.execute(text("select name, size from items")).fetchall()

    rows = await asyncio.to_thread(query_rows)
    return dict(rows)
