# The same client for the loop.
# asyncfix: clean

from redis import asyncio as redis

store = redis.Redis()


async def visit(user):
    return await store.incr(f"visits:{user}")
