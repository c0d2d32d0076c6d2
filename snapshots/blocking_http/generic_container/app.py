# Elements of typed containers: the values of a mapping and the items of a list.
from feeds import Registry

registry = Registry()


async def refresh_all():
    for feed in registry.feeds:
        feed.refresh()


async def refresh(name):
    registry.by_name[name].refresh()
