"""Generators that do not wait, a stack that enters a free object, a result that is there: these go on at once."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path


class Client:
    async def __aenter__(self) -> "Client":
        return self

    async def __aexit__(self, *error: object) -> None:
        return None


class Slow:
    async def __aenter__(self) -> "Slow":
        await asyncio.sleep(1)
        return self

    async def __aexit__(self, *error: object) -> None:
        return None


async def numbers() -> AsyncIterator[int]:
    yield 1


async def ticks() -> AsyncIterator[int]:
    await asyncio.sleep(1)
    yield 1


class Sale:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.left = 5
        self.done = asyncio.get_running_loop().create_future()

    async def by_generator(self) -> None:
        if self.left <= 0:
            return
        async for number in numbers():
            print(number)
        self.path.read_text()
        self.left -= 1

    async def by_stack(self) -> None:
        if self.left <= 0:
            return
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Client())
            self.path.read_text()
            self.left -= 1

    @contextlib.asynccontextmanager
    async def counted(self) -> AsyncIterator[None]:
        print(self.path)
        yield
        print("done")

    async def by_manager(self) -> None:
        if self.left <= 0:
            return
        async with self.counted():
            self.path.read_text()
            self.left -= 1

    async def by_result(self) -> None:
        if self.left <= 0:
            return
        await self.done
        self.path.read_text()
        self.left -= 1

    # These wait.
    async def by_ticks(self) -> None:
        if self.left <= 0:
            return
        async for number in ticks():
            print(number)
        await asyncio.to_thread(self.path.read_text)
        self.left -= 1

    async def by_slow_stack(self) -> None:
        if self.left <= 0:
            return
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Slow())
            await asyncio.to_thread(self.path.read_text)
            self.left -= 1
