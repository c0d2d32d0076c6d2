"""Between a check and what it is for stand awaits that go on at once most of the time: so far that was one step."""
# asyncfix: refuses unsafe

import asyncio
from pathlib import Path


class Guard:
    def __init__(self) -> None:
        self.open = True

    async def __aenter__(self) -> "Guard":
        if not self.open:
            await asyncio.sleep(1)
        return self

    async def __aexit__(self, *error: object) -> None:
        self.open = True


class Sale:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.left = 5
        self.session: object = None
        self.ready = asyncio.Event()
        self.queue: asyncio.Queue[int] = asyncio.Queue()
        self.semaphore = asyncio.Semaphore(10)
        self.guard = Guard()

    async def ensure(self) -> None:
        if self.session is not None:
            return
        await asyncio.sleep(0.1)
        self.session = object()

    async def made_before(self) -> None:
        if self.left > 0:
            await self.ensure()
            self.path.read_text()
            self.left -= 1

    async def is_set(self) -> None:
        if self.left > 0:
            await self.ready.wait()
            self.path.read_text()
            self.left -= 1

    async def has_room(self) -> None:
        if self.left > 0:
            await self.queue.put(1)
            self.path.read_text()
            self.left -= 1

    async def is_free(self) -> None:
        if self.left > 0:
            async with self.semaphore:
                self.path.read_text()
                self.left -= 1

    async def in_time(self) -> None:
        if self.left > 0:
            async with asyncio.timeout(5):
                self.path.read_text()
                self.left -= 1

    async def own(self) -> None:
        if self.left > 0:
            async with self.guard:
                self.path.read_text()
                self.left -= 1

    async def in_a_thread(self) -> None:
        if self.left > 0:
            await asyncio.to_thread(self.path.stat)
            self.path.read_text()
            self.left -= 1

    async def refuse(self) -> str:
        await asyncio.sleep(0.1)
        return "sold out"

    async def on_another_path(self) -> str:
        if self.left <= 0:
            return await self.refuse()
        self.path.read_text()
        self.left -= 1
        return "sold"
