# The loop over the cursor moves whole.

import asyncio

import pymongo

users = pymongo.MongoClient().shop.users


async def ages():
    def query_ages():
        ages = {}
        for user in users.find():
            ages[user["name"]] = user["age"]
        return ages

    return await asyncio.to_thread(query_ages)
