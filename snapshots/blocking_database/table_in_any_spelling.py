# asyncfix: refuses unsafe
"""Asked first, then inserted: the table is spelled in other ways than by its bare name."""

import sqlite3

TABLE = "users"


class Store:
    table = "users"

    def __init__(self, path: str) -> None:
        self.path = path
        self.users = "users"

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

    def has_by_constant(self, name: str) -> bool:
        connection = sqlite3.connect(self.path)
        row = connection.execute(f"select 1 from {TABLE} where name = ?", (name,)).fetchone()
        connection.close()
        return row is not None

    def add_by_name(self, name: str) -> None:
        connection = sqlite3.connect(self.path)
        connection.execute("insert into users values (?)", (name,))
        connection.commit()
        connection.close()

    def has_by_attribute(self, name: str) -> bool:
        connection = sqlite3.connect(self.path)
        row = connection.execute(f"select 1 from {self.users} where name = ?", (name,)).fetchone()
        connection.close()
        return row is not None

    def add_by_attribute(self, name: str) -> None:
        connection = sqlite3.connect(self.path)
        connection.execute(f"insert into {self.users} values (?)", (name,))
        connection.commit()
        connection.close()

    def has_by_join(self, name: str) -> bool:
        connection = sqlite3.connect(self.path)
        row = connection.execute(
            "select 1 from orders o join users u on u.id = o.user where u.name = ?", (name,)
        ).fetchone()
        connection.close()
        return row is not None

    def has_by_list(self, name: str) -> bool:
        connection = sqlite3.connect(self.path)
        row = connection.execute("select 1 from orders, users where name = ?", (name,)).fetchone()
        connection.close()
        return row is not None

    def has_by_expression(self, name: str) -> bool:
        connection = sqlite3.connect(self.path)
        row = connection.execute(
            "with x as (select * from users) select 1 from x where name = ?", (name,)
        ).fetchone()
        connection.close()
        return row is not None

    def has_by_format(self, name: str) -> bool:
        connection = sqlite3.connect(self.path)
        row = connection.execute("select 1 from {} where name = ?".format(self.table), (name,)).fetchone()
        connection.close()
        return row is not None

    def has_by_sum(self, name: str) -> bool:
        connection = sqlite3.connect(self.path)
        row = connection.execute("select 1 from " + self.table + " where name = ?", (name,)).fetchone()
        connection.close()
        return row is not None

    def has_in(self, table: str, name: str) -> bool:
        connection = sqlite3.connect(self.path)
        row = connection.execute(f"select 1 from {table} where name = ?", (name,)).fetchone()
        connection.close()
        return row is not None


class Service:
    def __init__(self, store: Store) -> None:
        self.store = store

    async def by_constant(self, name: str) -> None:
        if not self.store.has_by_constant(name):
            self.store.add_by_name(name)

    async def by_attribute(self, name: str) -> None:
        if not self.store.has_by_attribute(name):
            self.store.add_by_attribute(name)

    async def by_join(self, name: str) -> None:
        if not self.store.has_by_join(name):
            self.store.add_by_name(name)

    async def by_list(self, name: str) -> None:
        if not self.store.has_by_list(name):
            self.store.add_by_name(name)

    async def by_expression(self, name: str) -> None:
        if not self.store.has_by_expression(name):
            self.store.add_by_name(name)

    async def by_format(self, name: str) -> None:
        if not self.store.has_by_format(name):
            self.store.add_by_name(name)

    async def by_sum(self, name: str) -> None:
        if not self.store.has_by_sum(name):
            self.store.add_by_name(name)

    async def by_argument(self, name: str) -> None:
        if not self.store.has_in("users", name):
            self.store.add_by_name(name)

    async def by_statement(self, name: str) -> None:
        if not self.store.rows("select 1 from users where name = ?", name):
            self.store.change("insert into users values (?)", name)
