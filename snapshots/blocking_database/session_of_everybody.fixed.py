# A session that outlives the call is used by other tasks too, and what it does between two commits is one step. A session
# that the helper makes itself is nobody else's.

import asyncio
import shutil
from contextlib import closing

from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("sqlite:///app.db")
session = sessionmaker(bind=engine)()


def delete(number):
    session.execute(text("delete from context where id = :n"), {"n": number})
    session.commit()
    shutil.rmtree(f"/data/{number}")


def delete_alone(number):
    with Session(engine) as own:
        own.execute(text("delete from context where id = :n"), {"n": number})
        own.commit()
    shutil.rmtree(f"/data/{number}")


def delete_in(given: Session, number):
    given.execute(text("delete from context where id = :n"), {"n": number})
    given.commit()
    shutil.rmtree(f"/data/{number}")


async def remove(number):
    delete(number)


async def remove_alone(number):
    await asyncio.to_thread(delete_alone, number)


async def remove_with(number):
    def query_own():
        with Session(engine) as own:
            delete_in(own, number)

    await asyncio.to_thread(query_own)


async def remove_with_shared(number):
    delete_in(session, number)


class Memory:
    def get_session(self) -> Session:
        raise NotImplementedError

    async def replace(self, entry, name, entries):
        with closing(self.get_session()) as held:
            try:
                held.query(entry).filter(entry.name == name).delete()
                held.add_all(entries)
                held.commit()
            except ValueError:
                held.rollback()
                raise
