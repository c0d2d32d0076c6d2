# Elements of typed containers: the values of a mapping and the items of a list.
import asyncio

from feeds import Registry

registry = Registry()


async def refresh_all():
    for feed in registry.feeds:
        await asyncio.to_thread(feed.refresh)


async def refresh(name):
    await asyncio.to_thread(registry.by_name[name].refresh)
