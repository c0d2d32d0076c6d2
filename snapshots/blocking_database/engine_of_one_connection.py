# A file, a pool of one connection and a cache that all connections share are the same database in every thread.
from sqlalchemy import create_engine, text
from sqlalchemy.pool import StaticPool

on_disk = create_engine("sqlite:///jobs.db")
static = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
shared = create_engine("sqlite:///file:jobs?mode=memory&cache=shared&uri=true")


async def add_to_file(name):
    with on_disk.begin() as connection:
        connection.execute(text("insert into jobs values (:name)"), {"name": name})


async def add(name):
    with static.begin() as connection:
        connection.execute(text("insert into jobs values (:name)"), {"name": name})


async def clear():
    with shared.begin() as connection:
        connection.execute(text("delete from jobs"))
