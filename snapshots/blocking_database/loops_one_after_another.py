"""Two loops over results stand one behind the other: both are one step, and one hop."""

from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

from models import Role, Table, tables


async def check(url):
    session = sessionmaker(create_engine(url))()
    # Roles that nobody manages.
    for role in session.query(Role):
        assert role.managed is False
    # Each table by itself.
    for table in tables.values():
        for row in session.query(table):
            assert row.managed is False


async def check_and_tell(url, notify):
    session = sessionmaker(create_engine(url))()
    for role in session.query(Role):
        assert role.managed is False
    await notify("roles")
    for row in session.query(Table):
        assert row.managed is False
