# What is stored has nothing to do with what was asked for.
import asyncio

import pymongo
import redis

client = redis.Redis()
database = pymongo.MongoClient().db


async def moved(key, other):
    value = await asyncio.to_thread(client.get, key)
    await asyncio.to_thread(client.set, other, value)


async def logged(name, now):
    user = await asyncio.to_thread(database.users.find_one, {"_id": name})
    await asyncio.to_thread(
        database.visits.insert_one, {"user": user["_id"], "at": now}
    )


async def seen(name, now):
    user = await asyncio.to_thread(database.users.find_one, {"_id": name})
    await asyncio.to_thread(
        database.users.update_one, {"_id": name}, {"$set": {"seen": now}}
    )
    return user
