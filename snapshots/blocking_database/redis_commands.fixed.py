# Each command of a pooled client is a hop of its own.

import asyncio

import redis

store = redis.Redis()


async def visit(user):
    await asyncio.to_thread(store.incr, f"visits:{user}")
    last = await asyncio.to_thread(store.get, f"last:{user}")
    return last
