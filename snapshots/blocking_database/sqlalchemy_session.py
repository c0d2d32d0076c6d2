# A session and what it loads: the whole unit of work is one hop.

from sqlalchemy import select
from sqlalchemy.orm import Session


async def load(engine, model):
    with Session(engine) as session:
        users = session.scalars(select(model)).all()
    return [user.name for user in users]
