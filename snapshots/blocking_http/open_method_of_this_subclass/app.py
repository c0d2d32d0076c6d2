# The object's own method does block, also when it comes from a base in between or belongs to a subclass.
from loaders import Remote, Loader, Shared


async def remote():
    return Remote().load()


async def shared():
    return Shared().load()


async def some(loader: Loader):
    return loader.load()
