# Each document is awaited for before the next one is asked for.
# asyncfix: refuses lazy-result

import pymongo

users = pymongo.MongoClient().shop.users


async def invite(client):
    for user in users.find():
        await client.send(user["mail"])
