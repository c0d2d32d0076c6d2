# A connection that a helper has just opened is nobody else's: it moves with what uses it.
import sqlite3
from contextlib import contextmanager


def connect(path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    configure(connection)
    return connection


def configure(connection):
    connection.execute("PRAGMA foreign_keys = ON")


@contextmanager
def session(path):
    connection = connect(path)
    try:
        yield connection
        connection.commit()
    finally:
        connection.close()


def count(path):
    with session(path) as connection:
        return connection.execute("SELECT count(*) FROM items").fetchone()[0]


async def counted(path):
    return count(path)


async def listed(path):
    connection = connect(path)
    try:
        rows = connection.execute("SELECT name FROM items").fetchall()
    finally:
        connection.close()
    return [row["name"] for row in rows]


async def added(path, name):
    with session(path) as connection:
        connection.execute("INSERT INTO items VALUES (?)", (name,))
