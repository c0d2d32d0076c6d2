# A subclass gives something else, which may have no `aclose`.
# asyncfix: refuses uncertain-type
class Log:
    async def lines(self):
        async with self.store.open() as file:
            async for line in file:
                yield line

    async def first(self):
        async for line in self.lines():
            return line


class Lines(Log):
    def lines(self):
        return self.store.iterator()
