# A client of pymongo with its databases, collections, cursors and sessions.
# asyncfix: --unsafe-fixes --prefer pymongo

import asyncio

from pymongo import AsyncMongoClient, MongoClient


async def people(uri):
    async with AsyncMongoClient(uri) as client:
        people = client.app["people"]
        await people.insert_one({"name": "a", "age": 3})
        async for person in people.find({"age": {"$gt": 1}}).sort("name").limit(10):
            print(person["name"])
        names = [person["name"] async for person in people.find()]
        everyone = await client["app"].people.find({}, {"_id": 0}).to_list()
        total = sum(
            person["age"] for person in await (await people.aggregate([{"$match": {}}])).to_list()
        )
        age = (await people.find_one({"name": "a"}))["age"]
    return names, everyone, total, age


async def transaction(uri):
    async with AsyncMongoClient(uri) as client:
        async with client.start_session() as session:
            async with await session.start_transaction():
                await client.app.people.update_one(
                    {"name": "a"}, {"$set": {"age": 5}}, session=session
                )
        async with await client.app.people.watch() as stream:
            async for change in stream:
                return change


async def obstacles(uri, helper):
    def query_rows():
        with MongoClient(uri) as client:
            print(next(client.app.people.find()))

    await asyncio.to_thread(query_rows)


async def handed_on(uri, helper):
    def query_rows():
        with MongoClient(uri) as client:
            helper(client.app.people)
            print(client.app.people.count_documents({}))

    await asyncio.to_thread(query_rows)


async def truth(uri):
    def close_connection():
        with MongoClient(uri) as client:
            print(client.address, client.app.people.find()[0])

    await asyncio.to_thread(close_connection)
