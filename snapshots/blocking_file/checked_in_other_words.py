"""A check stands in a property, in a coroutine that never waits, around a `yield`, in a decorator: it is asked before the call."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import wraps
from pathlib import Path


class Full(Exception):
    pass


def limited(function: Callable[["Sale"], Awaitable[str]]) -> Callable[["Sale"], Awaitable[str]]:
    @wraps(function)
    async def wrapper(self: "Sale") -> str:
        if self.left <= 0:
            raise Full
        result = await function(self)
        self.left -= 1
        return result

    return wrapper


def patient(function: Callable[["Sale"], Awaitable[str]]) -> Callable[["Sale"], Awaitable[str]]:
    @wraps(function)
    async def wrapper(self: "Sale") -> str:
        if self.left <= 0:
            raise Full
        await asyncio.sleep(0.1)
        result = await function(self)
        await asyncio.sleep(0.1)
        self.left -= 1
        return result

    return wrapper


class Sale:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.left = 5
        self.known = False

    @property
    def is_open(self) -> bool:
        return self.left > 0

    @property
    def name(self) -> str:
        return self.path.name

    async def check(self) -> None:
        if self.left <= 0:
            raise Full

    async def prepare(self) -> None:
        if self.known:
            return
        print("new")

    async def take(self) -> None:
        self.left -= 1

    @contextmanager
    def one(self) -> Iterator[None]:
        if self.left <= 0:
            raise Full
        yield
        self.left -= 1

    @asynccontextmanager
    async def other(self) -> AsyncIterator[None]:
        if self.left <= 0:
            raise Full
        yield
        await self.take()

    @contextmanager
    def shown(self) -> Iterator[None]:
        print(self.left)
        yield
        print("done")

    async def by_property(self) -> None:
        if not self.is_open:
            return
        self.path.read_text()
        self.left -= 1

    async def by_coroutines(self) -> None:
        await self.check()
        self.path.read_text()
        await self.take()

    async def by_manager(self) -> str:
        with self.one():
            return self.path.read_text()

    async def by_async_manager(self) -> str:
        async with self.other():
            text = self.path.read_text()
        return text

    @limited
    async def by_decorator(self) -> str:
        return self.path.read_text()

    async def by_lambda(self) -> None:
        is_open = lambda: self.left > 0
        if not is_open():
            return
        self.path.read_text()
        self.left -= 1

    # What these ask says nothing of what follows.
    async def asks_for_other(self) -> None:
        if not self.name:
            return
        self.path.read_text()
        self.left -= 1

    async def prepared(self) -> None:
        await self.prepare()
        self.path.read_text()
        self.known = True

    async def shown_around(self) -> str:
        with self.shown():
            return self.path.read_text()

    # Others could make the same check so far.
    async def waits_inside(self) -> str:
        with self.one():
            await asyncio.sleep(0.1)
            return self.path.read_text()

    @patient
    async def waited_for(self) -> str:
        return self.path.read_text()
