# A session and what it loads: the whole unit of work is one hop.

import asyncio

from sqlalchemy import select
from sqlalchemy.orm import Session


async def load(engine, model):
    def query_users():
        with Session(engine) as session:
            return session.scalars(select(model)).all()

    users = await asyncio.to_thread(query_users)
    return [user.name for user in users]
