"""A context manager of the project sets what others read and puts it back: so far nobody could see it in between."""

import asyncio
import contextlib
from collections.abc import Iterator
from pathlib import Path


class User:
    current = ""

    def __init__(self, name: str) -> None:
        self.name = name
        self.before = ""

    def __enter__(self) -> "User":
        self.before, User.current = User.current, self.name
        return self

    def __exit__(self, *error: object) -> None:
        User.current = self.before


class App:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.tenant = ""
        self.running = 0
        self.entered = 0.0

    @contextlib.contextmanager
    def acting_for(self, tenant: str) -> Iterator[None]:
        self.tenant = tenant
        yield
        self.tenant = ""

    @contextlib.contextmanager
    def counted(self) -> Iterator[None]:
        self.running += 1
        yield
        self.running -= 1

    @contextlib.contextmanager
    def timed(self) -> Iterator[None]:
        started = len(self.tenant)
        yield
        self.entered = started

    async def by_class(self, name: str) -> str:
        with User(name):
            return self.path.read_text()

    async def by_generator(self, tenant: str) -> str:
        with self.acting_for(tenant):
            return self.path.read_text()

    async def by_stack(self, tenant: str) -> str:
        with contextlib.ExitStack() as stack:
            stack.enter_context(self.acting_for(tenant))
            return self.path.read_text()

    # How many there are may be more than one.
    async def how_many(self) -> str:
        with self.counted():
            return await asyncio.to_thread(self.path.read_text)

    async def how_long(self) -> str:
        with self.timed():
            return await asyncio.to_thread(self.path.read_text)

    # Others see it already.
    async def waits_inside(self, tenant: str) -> str:
        with self.acting_for(tenant):
            await asyncio.sleep(0.1)
            return await asyncio.to_thread(self.path.read_text)
