# Counter-cases of `stored_anew`: another entry, another store, or nothing of what was read.
import redis


async def copy(client: redis.Redis, key, other):
    value = client.get(key)
    client.set(other, value)


async def publish(client: redis.Redis, target: redis.Redis, key):
    value = client.get(key)
    target.set(key, value)
