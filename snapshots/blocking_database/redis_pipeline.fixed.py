# A pipeline collects its commands; only `execute` waits for the server.

import asyncio

import redis


async def visit(store: redis.Redis, user):
    pipe = store.pipeline()
    pipe.incr(f"visits:{user}")
    pipe.expire(f"visits:{user}", 3600)
    count, _ = await asyncio.to_thread(pipe.execute)
    return count
