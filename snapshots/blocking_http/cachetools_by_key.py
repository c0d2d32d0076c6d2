# asyncfix: refuses unsafe
# A value for each key comes from elsewhere as often as there are keys. Without a lock the cache must stay in one thread.
from threading import Lock

import requests
from cachetools import TTLCache, cached


@cached(TTLCache(maxsize=100, ttl=3600))
def user(name):
    return requests.get("https://service.example/" + name, timeout=5).json()


@cached(TTLCache(maxsize=100, ttl=3600), lock=Lock())
def group(name):
    return requests.get("https://service.example/" + name, timeout=5).json()


async def load(name):
    return user(name)


async def load_group(name):
    return group(name)
