"""What a table gives goes into the change of it in one expression."""

import asyncio
import sqlite3


class Store:
    def __init__(self, path):
        self.path = path

    def get(self, key):
        with sqlite3.connect(self.path) as connection:
            return connection.execute("select value from numbers where key = ?", (key,)).fetchone()[0]

    def put(self, key, value):
        with sqlite3.connect(self.path) as connection:
            connection.execute("update numbers set value = ? where key = ?", (value, key))

    def label(self, key):
        with sqlite3.connect(self.path) as connection:
            return connection.execute("select text from labels where key = ?", (key,)).fetchone()[0]


store = Store("numbers.sqlite")


async def count(key):
    store.put(key, store.get(key) + 1)


async def copy(key):
    await asyncio.to_thread(lambda: store.put(key, store.label(key)))
