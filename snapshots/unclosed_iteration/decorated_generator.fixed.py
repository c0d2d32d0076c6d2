"""What a decorator makes of a generator has no `aclose`; one that hands it on has."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from functools import wraps


class Reconnecting:
    def __init__(self, make: Callable[[], AsyncIterator[int]]) -> None:
        self.make = make

    def __aiter__(self) -> AsyncIterator[int]:
        return self.make().__aiter__()


def reconnecting(function):
    @wraps(function)
    def wrapper(*args):
        return Reconnecting(lambda: function(*args))

    return wrapper


def counted(function):
    @wraps(function)
    def wrapper(*args):
        print(len(args))
        return function(*args)

    return wrapper


class Source:
    @reconnecting
    async def raw(self):
        try:
            yield 1
        finally:
            await asyncio.sleep(0)

    @counted
    async def plain(self):
        try:
            yield 1
        finally:
            await asyncio.sleep(0)

    async def stream(self):
        async for item in self.raw():
            yield item * 10

    async def stream_plain(self):
        async with contextlib.aclosing(self.plain()) as items:
            async for item in items:
                yield item * 10
