# What is stored has nothing to do with what was asked for.
import pymongo
import redis

client = redis.Redis()
database = pymongo.MongoClient().db


async def moved(key, other):
    value = client.get(key)
    client.set(other, value)


async def logged(name, now):
    user = database.users.find_one({"_id": name})
    database.visits.insert_one({"user": user["_id"], "at": now})


async def seen(name, now):
    user = database.users.find_one({"_id": name})
    database.users.update_one({"_id": name}, {"$set": {"seen": now}})
    return user
