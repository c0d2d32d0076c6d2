# asyncfix: --prefer redis
# Who awaits what a client gives at once means another client.
import asyncio

from redis import Redis

client = Redis()


async def put(key, value):
    await client.hset("jobs", key, value)


async def get(key):
    return await asyncio.to_thread(client.hget, "jobs", key)
