# What is made once for every path is put there under a lock of threads, after a look: a thread may do it as well.
import asyncio
import threading

from sqlalchemy import create_engine, text

_lock = threading.Lock()
_engines = {}


def engine_of(path):
    with _lock:
        engine = _engines.get(path)
        if engine is None:
            engine = _engines[path] = create_engine(f"sqlite:///{path}")
        return engine


def forget(path):
    with _lock:
        engine = _engines.pop(path, None)
    if engine is not None:
        engine.dispose()


def count(path):
    with engine_of(path).connect() as connection:
        return connection.execute(text("SELECT count(*) FROM row")).scalar()


async def total(path):
    return await asyncio.to_thread(count, path)
