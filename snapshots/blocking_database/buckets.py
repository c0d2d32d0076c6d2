# Couchbase answers by keys; a driver of Java is asked like any other.
import jaydebeapi
from couchbase.cluster import Cluster


async def hotel(key: str):
    cluster = Cluster("couchbase://localhost")
    collection = cluster.bucket("travel").default_collection()
    collection.upsert(key, {"name": "x"})
    return collection.get(key)


async def rows(url: str):
    connection = jaydebeapi.connect("org.h2.Driver", url)
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchall()
