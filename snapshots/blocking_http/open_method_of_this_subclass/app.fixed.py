# The object's own method does block, also when it comes from a base in between or belongs to a subclass.
import asyncio

from loaders import Remote, Loader, Shared


async def remote():
    return await asyncio.to_thread(Remote().load)


async def shared():
    return await asyncio.to_thread(Shared().load)


async def some(loader: Loader):
    return await asyncio.to_thread(loader.load)
