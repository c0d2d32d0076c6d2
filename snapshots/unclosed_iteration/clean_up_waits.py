# asyncfix: refuses unsafe
"""A clean-up that waits for the consumer's lock, or for what the consumer does behind the loop, would wait for ever."""

import asyncio


class Feed:
    def __init__(self) -> None:
        self._lock = asyncio.Lock()
        self.stopped = asyncio.Event()
        self.readers = 0

    async def items(self):
        self.readers += 1
        try:
            while True:
                await asyncio.sleep(0)
                yield self.readers
        finally:
            async with self._lock:
                self.readers -= 1

    async def chunks(self):
        try:
            while True:
                await asyncio.sleep(0)
                yield b"x"
        finally:
            await self.stopped.wait()
            self.readers -= 1

    async def first(self):
        async with self._lock:
            async for item in self.items():
                if item:
                    break

    async def head(self):
        async for chunk in self.chunks():
            if chunk:
                break
        self.stopped.set()
