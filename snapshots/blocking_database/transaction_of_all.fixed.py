# Statements and their end on one connection that tasks share: another task may end the transaction in between.
# asyncfix: --target-version 3.11

import asyncio

import psycopg
import psycopg2


class Users:
    def __init__(self, conn: "psycopg2.extensions.connection", other: psycopg.Connection):
        self._conn = conn
        self._other = other

    async def commit(self):
        self._conn.commit()

    async def roll_back(self):
        self._conn.rollback()

    async def add(self, name):
        self._other.execute("INSERT INTO users VALUES (%s)", (name,))
        self._other.commit()


async def add(dsn, name):
    def insert_users():
        with psycopg.connect(dsn) as conn:
            conn.execute("INSERT INTO users VALUES (%s)", (name,))
            conn.commit()

    await asyncio.to_thread(insert_users)
