# The cursor is made on the loop and asks the server in the thread.

import pymongo

users = pymongo.MongoClient().shop.users


async def adults():
    return list(users.find({"age": {"$gte": 18}}))
