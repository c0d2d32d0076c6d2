# Statements that are put together, and objects of declared models, touch nothing but themselves.
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
    with Session(engine) as session:
        return session.scalars(select(User.name).where(User.id == uid)).all()


async def rows(uid):
    with Session(engine) as session:
        return [row.name for row in session.execute(sa.select(User.name).where(User.id == uid))]


async def count():
    with Session(engine) as session:
        return session.scalar(select(func.count()).select_from(User))


async def add(name):
    with Session(engine) as session:
        session.add(User(name=name))
        session.commit()


def name_of(uid):
    with Session(engine) as session:
        name = session.scalar(select(User.name).where(User.id == uid))
    if name is None:
        raise Missing(404)
    return name


async def found(uid):
    return name_of(uid)
