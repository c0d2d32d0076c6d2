# Commands, iteration and the end of a client's life.
# asyncfix: --unsafe-fixes --prefer redis
import redis.asyncio


async def count(prefix):
    client = redis.asyncio.Redis(host="cache", decode_responses=True)
    total = 0
    async for key in client.scan_iter(prefix + "*"):
        total += int(await client.get(key))
    names = [key.upper() async for key in client.scan_iter("name:*")]
    await client.set("total", total, ex=60)
    await client.aclose()
    return total, names


async def from_url(url, key):
    async with redis.asyncio.from_url(url) as client:
        return await client.hgetall(key)


async def maker(url, key):
    async with redis.asyncio.Redis.from_url(url, decode_responses=True) as client:
        return await client.hgetall(key)
