# Counter-cases of `stored_anew`: another entry, another store, or nothing of what was read.
import asyncio

import redis


async def copy(client: redis.Redis, key, other):
    value = await asyncio.to_thread(client.get, key)
    await asyncio.to_thread(client.set, other, value)


async def publish(client: redis.Redis, target: redis.Redis, key):
    value = await asyncio.to_thread(client.get, key)
    await asyncio.to_thread(target.set, key, value)
