"""Rows of one table are read, and another table is changed, however both are spelled."""

import asyncio
import sqlite3

LOG = "log"


class Store:
    def __init__(self, path: str) -> None:
        self.path = path
        self.users = "users"
        self.jobs = "jobs"

    def rows(self, sql: str, *values) -> list:
        connection = sqlite3.connect(self.path)
        found = connection.execute(sql, values).fetchall()
        connection.close()
        return found

    def change(self, sql: str, *values) -> None:
        connection = sqlite3.connect(self.path)
        connection.execute(sql, values)
        connection.commit()
        connection.close()

    def known(self, name: str) -> bool:
        connection = sqlite3.connect(self.path)
        row = connection.execute(f"select 1 from {self.users} where name = ?", (name,)).fetchone()
        connection.close()
        return row is not None

    def add_job(self, name: str) -> None:
        connection = sqlite3.connect(self.path)
        connection.execute(f"insert into {self.jobs} values (?)", (name,))
        connection.commit()
        connection.close()

    def first(self, table: str) -> list:
        connection = sqlite3.connect(self.path)
        row = connection.execute(f"select * from {table} limit 1").fetchone()
        connection.close()
        return row

    def note(self, text: str) -> None:
        connection = sqlite3.connect(self.path)
        connection.execute(f"insert into {LOG} values (?)", (text,))
        connection.commit()
        connection.close()


class Service:
    def __init__(self, store: Store) -> None:
        self.store = store

    async def by_attributes(self, name: str) -> None:
        if await asyncio.to_thread(self.store.known, name):
            await asyncio.to_thread(self.store.add_job, name)

    async def by_constant(self) -> None:
        print(await asyncio.to_thread(self.store.first, "users"))
        await asyncio.to_thread(self.store.note, "asked")

    async def by_statements(self, name: str) -> None:
        rows = await asyncio.to_thread(
            self.store.rows, "select name from users where name = ?", name
        )
        await asyncio.to_thread(self.store.change, "insert into jobs values (?)", len(rows))
