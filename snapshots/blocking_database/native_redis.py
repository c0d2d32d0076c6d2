# Commands, iteration and the end of a client's life.
# asyncfix: --unsafe-fixes --prefer redis
import redis


async def count(prefix):
    client = redis.Redis(host="cache", decode_responses=True)
    total = 0
    for key in client.scan_iter(prefix + "*"):
        total += int(client.get(key))
    names = [key.upper() for key in client.scan_iter("name:*")]
    client.set("total", total, ex=60)
    client.close()
    return total, names


async def from_url(url, key):
    with redis.from_url(url) as client:
        return client.hgetall(key)


async def maker(url, key):
    with redis.Redis.from_url(url, decode_responses=True) as client:
        return client.hgetall(key)
