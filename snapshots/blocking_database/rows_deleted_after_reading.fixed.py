# A row that is found and deleted may be gone by then; who counts before, or reads its value, goes by the same rows.
import asyncio

from fastapi import HTTPException
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

engine = create_engine("postgresql:///shop")


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


async def remove(key: int) -> None:
    def query_user() -> None:
        with Session(engine) as session:
            user = session.get(User, key)
            if user is None:
                raise HTTPException(404)
            session.delete(user)
            session.commit()

    await asyncio.to_thread(query_user)


async def remove_all(name: str) -> bool:
    def query_user() -> bool:
        with Session(engine) as session:
            user = session.query(User).filter(User.name == name).first()
            if not user:
                return False
            session.delete(user)
            session.commit()
            return True

    return await asyncio.to_thread(query_user)


async def remove_admin(key: int) -> None:
    with Session(engine) as session:
        if session.scalar(select(func.count(User.id))) < 2:
            raise HTTPException(409)
        session.delete(session.get(User, key))
        session.commit()


async def add(name: str) -> None:
    with Session(engine) as session:
        if session.query(User).count() > 9:
            raise HTTPException(409)
        session.add(User(name=name))
        session.commit()


async def add_known(name: str) -> None:
    def query_user() -> None:
        with Session(engine) as session:
            if session.get(User, 1) is None:
                raise HTTPException(404)
            session.add(User(name=name))
            session.commit()

    await asyncio.to_thread(query_user)
