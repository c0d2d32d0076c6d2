# The loop over the cursor moves whole.

import pymongo

users = pymongo.MongoClient().shop.users


async def ages():
    ages = {}
    for user in users.find():
        ages[user["name"]] = user["age"]
    return ages
