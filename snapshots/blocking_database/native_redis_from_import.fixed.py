# The import follows the class when nothing else uses it.
# asyncfix: --prefer redis --unsafe-fixes
from redis.asyncio import Redis


async def read(key):
    async with Redis(host="cache") as client:
        return await client.get(key)
