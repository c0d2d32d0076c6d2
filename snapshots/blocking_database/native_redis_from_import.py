# The import follows the class when nothing else uses it.
# asyncfix: --prefer redis --unsafe-fixes
from redis import Redis


async def read(key):
    with Redis(host="cache") as client:
        return client.get(key)
