"""Stub of psycopg2: a connection that is free to move between threads, as the real one is."""

import slow as _slow


class Error(Exception):
    pass


class OperationalError(Error):
    pass


class _Cursor:
    def __init__(self):
        self._rows = []

    def execute(self, query, parameters=None):
        _slow.call("psycopg2 {}".format(query))
        self._rows = [("nut", 3), ("bolt", 8)]

    def fetchone(self):
        return self._rows.pop(0) if self._rows else None

    def fetchall(self):
        rows, self._rows = self._rows, []
        return rows

    def __iter__(self):
        return iter(self.fetchall())

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class _Connection:
    def cursor(self):
        return _Cursor()

    def commit(self):
        _slow.calls.append("psycopg2 commit")

    def rollback(self):
        _slow.calls.append("psycopg2 rollback")

    def close(self):
        _slow.calls.append("psycopg2 close")

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        # Ends the transaction; it does not close.
        self.rollback() if kind else self.commit()


def connect(dsn=None, **options):
    _slow.call("psycopg2.connect")
    if dsn == "host=unreachable":
        raise OperationalError("could not connect to server")
    return _Connection()
