# The real pymongo against a server that speaks as MongoDB does.
# asyncfix: flags --unsafe-fixes --prefer pymongo
# needs: pymongo bson pymongo.errors
import types

import pymongo.pool_options
import servers
from pymongo import ASCENDING, MongoClient
from pymongo.errors import DuplicateKeyError

# Either client asks the file system whether it is in a container when it is made: that is not the swap's.
pymongo.pool_options.Path = lambda path: types.SimpleNamespace(exists=lambda: False)

URI = servers.mongo()


async def commands():
    client = MongoClient(URI)
    db = client.shop
    parts = db["parts"]
    result = parts.insert_many([{"_id": 1, "name": "nut", "size": 4}, {"_id": 2, "name": "bolt", "size": 3}])
    print(result.inserted_ids, parts.name, db.name, parts.full_name)
    for part in parts.find({"size": {"$gt": 1}}).sort("name", ASCENDING).limit(10):
        print(part)
    print([part["name"] for part in parts.find({}, comment="slow")])
    print(list(parts.find({"name": "nut"}))[0]["size"], parts.find_one({"name": "none"}))
    print(sum(part["size"] for part in parts.aggregate([{"$match": {"size": {"$gt": 3}}}])))
    print(parts.count_documents({}), parts.distinct("name"), parts.find_one({"name": "bolt"})["size"])
    print(parts.update_one({"name": "nut"}, {"$set": {"size": 5}}).modified_count)
    try:
        parts.insert_one({"_id": 1})
    except DuplicateKeyError as error:
        print("refused", error.code)
    client.close()


async def sessions():
    with MongoClient(URI) as client:
        with client.start_session() as session:
            with session.start_transaction():
                client.shop.parts.update_one({"name": "nut"}, {"$set": {"size": 6}}, session=session)
            print(session.in_transaction, session.has_ended)
        print(client.shop.list_collection_names())
        with client.shop.parts.find().sort("name") as cursor:
            print(cursor.to_list(), cursor.alive)
        client.shop.parts.delete_many({"name": "nut"})
        return client.shop.parts.count_documents({})


async def forgotten():
    client = MongoClient(URI)
    names = client.get_database("shop").get_collection("parts").distinct("name")
    return names


async def main():
    await commands()
    print(await sessions())
    print(await forgotten())
