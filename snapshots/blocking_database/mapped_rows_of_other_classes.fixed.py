# Counter-cases of `mapped_rows_then_changed`: another class, rows that are locked, one statement that counts by itself, rows
# that are only read, a row that does not depend on what was read.
import asyncio

from sqlalchemy import create_engine, insert, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Gallery(Base):
    __tablename__ = "gallery"
    id: Mapped[int] = mapped_column(primary_key=True)
    views: Mapped[int]


class Visit(Base):
    __tablename__ = "visit"
    id: Mapped[int] = mapped_column(primary_key=True)
    gallery: Mapped[int]


engine = create_engine("sqlite:///galleries.db")


def visited(key):
    with Session(engine) as session:
        gallery = session.get(Gallery, key)
        session.execute(insert(Visit).values(gallery=gallery.id))
        session.commit()


def locked(key):
    with Session(engine) as session:
        gallery = session.get(Gallery, key, with_for_update=True)
        gallery.views += 1
        session.commit()


def counted(key):
    with Session(engine) as session:
        before = session.get(Gallery, key).views
        session.execute(update(Gallery).where(Gallery.id == key).values(views=Gallery.views + 1))
        session.commit()
        return before


def number(key):
    with Session(engine) as session:
        return session.scalars(select(Gallery.views).where(Gallery.id == key)).one()


def added(key):
    with Session(engine) as session:
        count = session.query(Gallery).count()
        session.execute(insert(Gallery).values(id=key, views=0))
        session.commit()
        return count


async def visit(key):
    await asyncio.to_thread(visited, key)


async def lock(key):
    await asyncio.to_thread(locked, key)


async def count(key):
    return await asyncio.to_thread(counted, key)


async def ask(key):
    return await asyncio.to_thread(number, key)


async def add(key):
    return await asyncio.to_thread(added, key)
