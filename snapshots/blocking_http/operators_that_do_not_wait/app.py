# What blocks is not what these operators call: `in` asks `__contains__` before `__iter__`, and a list has an `in` of its own.
# asyncfix: clean
from store import Remote, Store


async def known(store: Store, key):
    return key in store and store[key] != "" and store != key


async def chosen(stores: list[Remote], wanted: Remote):
    return wanted in stores and stores[0] == wanted


async def entries(by_name: dict[str, Remote], name, remote):
    by_name[name] = remote
    return by_name[name]


async def typed(kind: type[Remote]):
    return dict[str, Remote] | None
