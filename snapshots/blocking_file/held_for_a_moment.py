"""A lock that an asynchronous context manager or a decorator has given back before the block begins."""

import contextlib
import functools
import os
import threading
from pathlib import Path

LOCK = threading.Lock()
count = 0


@contextlib.asynccontextmanager
async def counted():
    global count
    with LOCK:
        count += 1
    yield
    with LOCK:
        count -= 1


class Counted:
    async def __aenter__(self):
        LOCK.acquire()
        self.number = count
        LOCK.release()
        return self

    async def __aexit__(self, *error):
        pass


def logged(function):
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        print(function.__name__)
        return await function(*args, **kwargs)

    return wrapper


async def by_manager(path: Path):
    async with counted():
        path.write_text("x")


async def by_class(path: Path):
    async with Counted():
        path.write_text("x")


@logged
async def by_decorator(path: Path):
    path.write_text("x")


async def left_by_hand(path: Path):
    manager = contextlib.chdir("sub")
    manager.__enter__()
    name = os.path.basename("x")
    manager.__exit__(None, None, None)
    path.write_text(name)
