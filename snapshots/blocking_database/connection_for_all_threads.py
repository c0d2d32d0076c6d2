# A connection that any thread may use binds the object that keeps it to none.
import sqlite3


class Store:
    def __init__(self, path):
        self.path = path
        self.connection = sqlite3.connect(path, check_same_thread=False)
        self.connection.execute("pragma journal_mode = wal")

    def reopen(self):
        self.connection = sqlite3.connect(self.path, check_same_thread=False)
        self.connection.execute("pragma journal_mode = wal")


async def make(path):
    return Store(path)


async def make_anew(path):
    store = Store(path)
    store.reopen()
    return store
