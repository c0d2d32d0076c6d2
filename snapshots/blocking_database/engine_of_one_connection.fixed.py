# A file, a pool of one connection and a cache that all connections share are the same database in every thread.
import asyncio

from sqlalchemy import create_engine, text
from sqlalchemy.pool import StaticPool

on_disk = create_engine("sqlite:///jobs.db")
static = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
shared = create_engine("sqlite:///file:jobs?mode=memory&cache=shared&uri=true")


async def add_to_file(name):
    def insert_jobs():
        with on_disk.begin() as connection:
            connection.execute(text("insert into jobs values (:name)"), {"name": name})

    await asyncio.to_thread(insert_jobs)


async def add(name):
    def insert_jobs():
        with static.begin() as connection:
            connection.execute(text("insert into jobs values (:name)"), {"name": name})

    await asyncio.to_thread(insert_jobs)


async def clear():
    def delete_jobs():
        with shared.begin() as connection:
            connection.execute(text("delete from jobs"))

    await asyncio.to_thread(delete_jobs)
