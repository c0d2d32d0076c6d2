# A client that a module holds becomes asynchronous together with every file that uses it.
# asyncfix: --prefer redis --unsafe-fixes
import redis.asyncio

client: redis.asyncio.Redis = redis.asyncio.Redis(decode_responses=True)


async def remember(key: str, value: str) -> None:
    await client.set(key, value, ex=60)


async def close() -> None:
    await client.aclose()
