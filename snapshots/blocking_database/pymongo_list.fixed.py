# The cursor is made on the loop and asks the server in the thread.

import asyncio

import pymongo

users = pymongo.MongoClient().shop.users


async def adults():
    return await asyncio.to_thread(list, users.find({"age": {"$gte": 18}}))
