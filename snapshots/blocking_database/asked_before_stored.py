# asyncfix: refuses unsafe
# Two tasks that both find nothing both store something.
import pymongo
import redis

client = redis.Redis()
users = pymongo.MongoClient().db.users


async def once(key, value):
    if client.get(key) is None:
        client.set(key, value)


async def register(name):
    user = users.find_one({"_id": name})
    if user is None:
        users.insert_one({"_id": name, "visits": 0})


async def visit(name):
    user = users.find_one({"_id": name})
    user["visits"] += 1
    users.replace_one({"_id": name}, user)


async def exchange(key, value):
    old = client.get(key)
    client.set(key, value)
    return old
