# Commands of a client that is a module-level singleton.
# asyncfix: flags --unsafe-fixes
import redis

cache = redis.Redis(host="cache.example")


async def main():
    cache.set("hits", 4, ex=60)
    print(cache.incr("hits"), cache.get("hits").decode("ascii"), cache.get("none"))
