# A connection that is made in a block and used behind it would be one of another thread.
import asyncio
import sqlite3


def connect(path):
    connection = sqlite3.connect(path)
    connection.execute("pragma journal_mode = wal")
    return connection


async def made_inside(path):
    with open(path) as f:
        name = f.read()
        connection = sqlite3.connect(name)
    return connection


async def made_by_a_helper(path, use):
    with open(path) as f:
        name = f.read()
        connection = connect(name)
    use(connection)


async def kept(self, path):
    with open(path) as f:
        self.connection = connect(f.read())


class Store:
    def open(self, path):
        self.connection = connect(path)


async def kept_by_a_method(path):
    store = Store()
    store.open(path)
    return store.connection


# With all that uses it the connection stays in one thread.
async def used_inside(path):
    def query_rows():
        with open(path) as f:
            name = f.read()
            connection = connect(name)
        rows = connection.execute("select * from users").fetchall()
        connection.close()
        return rows

    return await asyncio.to_thread(query_rows)
