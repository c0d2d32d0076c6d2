# Statements that are put together, and objects of declared models, touch nothing but themselves.
import asyncio

import sqlalchemy as sa
from fastapi import HTTPException
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

engine = create_engine("postgresql://localhost/app")


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Missing(HTTPException):
    pass


async def names(uid):
    def query_rows():
        with Session(engine) as session:
            return session.scalars(select(User.name).where(User.id == uid)).all()

    return await asyncio.to_thread(query_rows)


async def rows(uid):
    def query_rows():
        with Session(engine) as session:
            return [row.name for row in session.execute(sa.select(User.name).where(User.id == uid))]

    return await asyncio.to_thread(query_rows)


async def count():
    def query_rows():
        with Session(engine) as session:
            return session.scalar(select(func.count()).select_from(User))

    return await asyncio.to_thread(query_rows)


async def add(name):
    def commit_changes():
        with Session(engine) as session:
            session.add(User(name=name))
            session.commit()

    await asyncio.to_thread(commit_changes)


def name_of(uid):
    with Session(engine) as session:
        name = session.scalar(select(User.name).where(User.id == uid))
    if name is None:
        raise Missing(404)
    return name


async def found(uid):
    return await asyncio.to_thread(name_of, uid)
