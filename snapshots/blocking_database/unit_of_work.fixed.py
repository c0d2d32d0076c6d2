# A session that a coroutine makes, uses and closes without waiting for anything else moves whole.
import asyncio

from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker

engine = create_engine("postgresql://localhost/shop")
SessionLocal = sessionmaker(bind=engine)


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


async def count() -> int:
    def query_rows() -> int:
        with SessionLocal() as db:
            return db.execute(select(User.id)).scalar()

    return await asyncio.to_thread(query_rows)


async def add(user):
    def commit_changes():
        db = SessionLocal()
        try:
            db.add(user)
            db.commit()
        finally:
            db.close()

    await asyncio.to_thread(commit_changes)


async def rename(user, name):
    session = Session(engine)
    try:
        user.name = name
        session.add(user)
        session.commit()
    except Exception:
        session.rollback()
        raise
    finally:
        session.close()


def names() -> list[str]:
    with SessionLocal() as db:
        return [user.name for user in db.query(User).all()]


async def listed():
    return await asyncio.to_thread(names)


class Repository:
    def __init__(self, url):
        self.session = sessionmaker(create_engine(url))

    async def total(self):
        def query_rows():
            with self.session() as session:
                return session.query(User).count()

        return await asyncio.to_thread(query_rows)
