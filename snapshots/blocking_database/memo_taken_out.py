# asyncfix: refuses unsafe
# A coroutine takes out of the memo what another one works with; and what is only counted under the lock is no memo.
import threading

from shop import app
from sqlalchemy import create_engine, text

_lock = threading.Lock()
_engines = {}
_uses = {}


def engine_of(path):
    with _lock:
        engine = _engines.get(path)
        if engine is None:
            engine = _engines[path] = create_engine(f"sqlite:///{path}")
        return engine


def dispose(path):
    with _lock:
        engine = _engines.pop(path, None)
    if engine is not None:
        engine.dispose()


def count(path):
    with engine_of(path).connect() as connection:
        return connection.execute(text("SELECT count(*) FROM row")).scalar()


def limited(connection, path):
    with _lock:
        if _uses.get(path) is None:
            _uses[path] = 0
    if _uses[path] > 5:
        raise RuntimeError(path)
    connection.execute(text("SELECT count(*) FROM row"))
    with _lock:
        _uses[path] = _uses.get(path, 0) + 1


async def total(path):
    return count(path)


async def total_of_few(path):
    with create_engine("sqlite:///few.db").connect() as connection:
        limited(connection, path)


async def close(path):
    dispose(path)


_names = {}


def name_of(path):
    with _lock:
        name = _names.get(path)
        if name is None:
            with create_engine(path).connect() as connection:
                name = connection.execute(text("SELECT name FROM shop")).scalar()
            _names[path] = name
        return name


@app.post("/forget")
async def forget(path):
    with _lock:
        _names.clear()


async def name(path):
    return name_of(path)
