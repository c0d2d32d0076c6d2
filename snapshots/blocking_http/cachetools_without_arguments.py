# asyncfix: refuses usually-fast
# What the function fetches is kept: it waits once in an hour, and a hop for every caller costs more.
import cachetools
import requests
from cachetools import TTLCache, cached
from cachetools.func import ttl_cache


@cached(TTLCache(maxsize=1, ttl=3600))
def keys():
    return requests.get("https://service.example/keys", timeout=5).json()


@cachetools.cached(cache={})
def routes():
    return requests.get("https://service.example/routes", timeout=5).json()


@ttl_cache(ttl=60)
def flags():
    return requests.get("https://service.example/flags", timeout=5).json()


async def verify(token):
    return keys()[token["kid"]], routes(), flags()
