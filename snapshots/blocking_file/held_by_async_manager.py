# asyncfix: refuses holds-lock process-wide-state
"""What an asynchronous context manager, a decorator or a stack holds is held around the new await."""

import asyncio
import contextlib
import fcntl
import functools
import os
import threading
from pathlib import Path

import torch

LOCK = threading.Lock()
ANY = threading.RLock()


@contextlib.asynccontextmanager
async def locked():
    with LOCK:
        yield


@contextlib.asynccontextmanager
async def taken():
    ANY.acquire()
    try:
        yield
    finally:
        ANY.release()


class Guard:
    async def __aenter__(self):
        ANY.acquire()
        return self

    async def __aexit__(self, *error):
        ANY.release()


def synchronized(function):
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        with LOCK:
            return await function(*args, **kwargs)

    return wrapper


def synchronized_by(lock):
    def decorate(function):
        async def wrapper(*args, **kwargs):
            with LOCK:
                return await function(*args, **kwargs)

        return wrapper

    return decorate


def lock_file() -> int:
    handle = os.open("lock", os.O_CREAT | os.O_RDWR)
    fcntl.flock(handle, fcntl.LOCK_EX)
    return handle


def unlock_file(handle: int) -> None:
    fcntl.flock(handle, fcntl.LOCK_UN)


@contextlib.asynccontextmanager
async def inside(folder):
    old = os.getcwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(old)


@contextlib.asynccontextmanager
async def setting(name, value):
    os.environ[name] = value
    yield
    del os.environ[name]


@contextlib.asynccontextmanager
async def no_gradients():
    with torch.no_grad():
        yield


async def by_manager(path: Path):
    async with locked():
        path.write_text("x")


async def by_taking_manager(path: Path):
    async with taken():
        path.write_text("x")


async def by_class(path: Path):
    async with Guard():
        path.write_text("x")


@synchronized
async def by_decorator(path: Path):
    path.write_text("x")


@synchronized_by(LOCK)
async def by_made_decorator(path: Path):
    path.write_text("x")


@locked()
async def by_manager_as_decorator(path: Path):
    path.write_text("x")


async def by_stack(path: Path):
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(locked())
        path.write_text("x")


async def by_file(path: Path):
    handle = lock_file()
    try:
        path.write_text("x")
    finally:
        unlock_file(handle)


async def in_folder(path: Path):
    async with inside("sub"):
        path.write_text("x")


async def in_environment(path: Path):
    async with setting("MODE", "x"):
        path.write_text("x")


async def in_mode(path: Path):
    async with no_gradients():
        return torch.load(path)


async def entered_by_hand(path: Path):
    manager = contextlib.chdir("sub")
    manager.__enter__()
    path.write_text("x")
    manager.__exit__(None, None, None)


async def inner(path: Path):
    path.write_text("x")


async def by_caller(path: Path):
    with contextlib.chdir("sub"):
        await inner(path)


async def main():
    await asyncio.gather(by_manager(Path("a")), by_caller(Path("b")))
