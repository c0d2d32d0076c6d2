# Generators that are methods, and one that passes on what another one yields.
import contextlib


class Log:
    def __init__(self, store):
        self._store = store

    async def lines(self):
        async with self._store.open() as file:
            async for line in file:
                yield line

    async def errors(self):
        async with contextlib.aclosing(self.lines()) as items:
            async for line in items:
                if line.startswith("error"):
                    yield line

    async def first_error(self):
        async with contextlib.aclosing(self.errors()) as items:
            async for line in items:
                return line
