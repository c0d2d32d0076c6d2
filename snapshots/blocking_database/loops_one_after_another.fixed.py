"""Two loops over results stand one behind the other: both are one step, and one hop."""

import asyncio

from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

from models import Role, Table, tables


async def check(url):
    session = sessionmaker(create_engine(url))()

    def query_rows():
        # Roles that nobody manages.
        for role in session.query(Role):
            assert role.managed is False
        # Each table by itself.
        for table in tables.values():
            for row in session.query(table):
                assert row.managed is False

    await asyncio.to_thread(query_rows)


async def check_and_tell(url, notify):
    session = sessionmaker(create_engine(url))()

    def query_rows():
        for role in session.query(Role):
            assert role.managed is False

    await asyncio.to_thread(query_rows)
    await notify("roles")

    def query_rows_2():
        for row in session.query(Table):
            assert row.managed is False

    await asyncio.to_thread(query_rows_2)
