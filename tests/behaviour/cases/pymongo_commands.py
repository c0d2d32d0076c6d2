# Commands, and a cursor that blocks when it is read.
# asyncfix: flags --unsafe-fixes
import pymongo


async def main():
    client = pymongo.MongoClient("db.example")
    items = client["shop"]["items"]
    items.insert_one({"name": "nut", "size": 3})
    print(items.find_one({"name": "nut"})["size"], items.count_documents({}))
    print([item["name"] for item in items.find({"size": 3})])
