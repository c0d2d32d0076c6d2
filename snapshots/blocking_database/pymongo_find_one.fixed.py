# One document: one call.

import asyncio

import pymongo

users = pymongo.MongoClient().shop.users


async def user(name):
    return await asyncio.to_thread(users.find_one, {"name": name})
