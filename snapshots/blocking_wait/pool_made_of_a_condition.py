# What is entered waits for one of a few objects, which somebody may keep for long.
# asyncfix: refuses unsafe

from contextlib import contextmanager
from threading import Condition


class Pool:
    def __init__(self, connections):
        self._changed = Condition()
        self._free = list(connections)

    def take(self):
        with self._changed:
            while not self._free:
                self._changed.wait()
            return self._free.pop()

    def give(self, connection):
        with self._changed:
            self._free.append(connection)
            self._changed.notify()

    @contextmanager
    def connection(self):
        connection = self.take()
        try:
            yield connection
        finally:
            self.give(connection)


def count(pool: Pool, table):
    with pool.connection() as connection:
        return connection.count(table)


async def report(pool: Pool, table):
    return count(pool, table)
