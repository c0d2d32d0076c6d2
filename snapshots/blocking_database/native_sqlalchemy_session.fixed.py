# Sessions of SQLAlchemy stay with a thread although its asynchronous part is preferred, and it is said why.
# asyncfix: --prefer sqlalchemy --unsafe-fixes
import asyncio

from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql+psycopg://user@host/name")
make_session = sessionmaker(engine)


async def names(users):
    def query_rows():
        with Session(engine) as session:
            return [user.name for user in session.scalars(select(users))]

    return await asyncio.to_thread(query_rows)


async def add(user):
    def commit_changes():
        with make_session() as session:
            session.add(user)
            session.commit()

    await asyncio.to_thread(commit_changes)
