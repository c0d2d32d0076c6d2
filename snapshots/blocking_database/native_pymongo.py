# A client of pymongo with its databases, collections, cursors and sessions.
# asyncfix: --unsafe-fixes --prefer pymongo

from pymongo import MongoClient


async def people(uri):
    client = MongoClient(uri)
    people = client.app["people"]
    people.insert_one({"name": "a", "age": 3})
    for person in people.find({"age": {"$gt": 1}}).sort("name").limit(10):
        print(person["name"])
    names = [person["name"] for person in people.find()]
    everyone = list(client["app"].people.find({}, {"_id": 0}))
    total = sum(person["age"] for person in people.aggregate([{"$match": {}}]))
    age = people.find_one({"name": "a"})["age"]
    client.close()
    return names, everyone, total, age


async def transaction(uri):
    with MongoClient(uri) as client:
        with client.start_session() as session:
            with session.start_transaction():
                client.app.people.update_one({"name": "a"}, {"$set": {"age": 5}}, session=session)
        with client.app.people.watch() as stream:
            for change in stream:
                return change


async def obstacles(uri, helper):
    with MongoClient(uri) as client:
        print(next(client.app.people.find()))


async def handed_on(uri, helper):
    with MongoClient(uri) as client:
        helper(client.app.people)
        print(client.app.people.count_documents({}))


async def truth(uri):
    with MongoClient(uri) as client:
        print(client.address, client.app.people.find()[0])
