# The class of the argument decides, as far as it is known from annotations and constructors.
# asyncfix: clean
from source import Source, opened


class Page:
    source: Source

    async def title(self):
        return opened(self.source)


async def first():
    return opened(Source("first"))


async def second(source: Source | None):
    if source is None:
        return None
    return opened(source)


async def third():
    return opened(3)
