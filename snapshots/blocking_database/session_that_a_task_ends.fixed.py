# A session of the coroutine's own that a helper works on in the thread: where the coroutine is cancelled, its clean-up gives
# the connection back while the thread still executes on it.
import asyncio
from contextlib import contextmanager

from sqlalchemy import create_engine, text
from sqlalchemy.orm import sessionmaker

engine = create_engine("postgresql://localhost/bank")
Session = sessionmaker(engine)


@contextmanager
def get_session():
    session = Session()
    try:
        yield session
    finally:
        session.close()


def transfer(session, number):
    session.execute(text("INSERT INTO debit (id) VALUES (:id)"), {"id": number})
    session.execute(text("INSERT INTO credit (id) VALUES (:id)"), {"id": number})
    session.commit()


def whole(number):
    with get_session() as session:
        transfer(session, number)


async def in_own_manager(number):
    with get_session() as session:
        transfer(session, number)
        await asyncio.sleep(1)


async def closed_by_hand(number):
    session = Session()
    try:
        transfer(session, number)
        await asyncio.sleep(1)
    finally:
        session.close()


async def rolled_back(number):
    session = Session()
    try:
        transfer(session, number)
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        session.close()
        raise


async def of_the_helper(number):
    await asyncio.to_thread(whole, number)
    await asyncio.sleep(1)


async def closed_behind(number):
    session = Session()
    await asyncio.to_thread(transfer, session, number)
    await asyncio.sleep(1)
    session.close()
