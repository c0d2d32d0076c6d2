# The method that the base class leaves open is that of the object: here one that reads what is already there.
# asyncfix: clean
from loaders import Cached, Loader, Stored, Texts


async def cached():
    return Cached().load()


class Report(Texts):
    def title(self):
        return "report"

    async def lines(self):
        return self.load()


async def stored(loader: Stored):
    return loader.fetch()


async def fixed():
    loader: Loader = Cached()
    return loader.load()
