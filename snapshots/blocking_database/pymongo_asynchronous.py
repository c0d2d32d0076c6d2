# The client for the loop.
# asyncfix: clean

import pymongo

users = pymongo.AsyncMongoClient().shop.users


async def user(name):
    return await users.find_one({"name": name})
