# A method is told to stay away from the network.
# asyncfix: clean
from caching import DualCache

cache = DualCache()


async def count(key):
    return cache.increment(key, 1, local_only=True)
