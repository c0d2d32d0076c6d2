# One document: one call.

import pymongo

users = pymongo.MongoClient().shop.users


async def user(name):
    return users.find_one({"name": name})
