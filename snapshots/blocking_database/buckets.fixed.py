# Couchbase answers by keys; a driver of Java is asked like any other.
import asyncio

import jaydebeapi
from couchbase.cluster import Cluster


async def hotel(key: str):
    cluster = await asyncio.to_thread(Cluster, "couchbase://localhost")
    collection = (
        await asyncio.to_thread(cluster.bucket, "travel")
    ).default_collection()
    await asyncio.to_thread(collection.upsert, key, {"name": "x"})
    return await asyncio.to_thread(collection.get, key)


async def rows(url: str):
    connection = await asyncio.to_thread(jaydebeapi.connect, "org.h2.Driver", url)
    with connection.cursor() as cursor:

        def query_rows():
            cursor.execute("SELECT 1")
            return cursor.fetchall()

        return await asyncio.to_thread(query_rows)
