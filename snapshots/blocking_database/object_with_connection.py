# asyncfix: refuses thread-affine
# The object keeps a connection, which belongs to the thread that opens it.
import asyncio
import sqlite3


class Store:
    def __init__(self, path):
        self.db = sqlite3.connect(path)


def make(path):
    return Store(path)


async def one(path):
    return Store(path)


async def two(path):
    return make(path)
