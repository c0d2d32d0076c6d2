# A client that a module holds becomes asynchronous together with every file that uses it.
# asyncfix: --prefer redis --unsafe-fixes
import redis

client: redis.Redis = redis.Redis(decode_responses=True)


async def remember(key: str, value: str) -> None:
    client.set(key, value, ex=60)


async def close() -> None:
    client.close()
