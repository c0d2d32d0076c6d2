# asyncfix: clean
# A class of the same name in an asynchronous module, or in one for tests, is another one.
from psycopg._connection_async import Connection
from redis.asyncio.client import Redis
from requests.testing.sessions import Session


async def keys(redis: Redis):
    return await redis.keys("*")


async def key(redis: Redis):
    return redis.get("a")


async def rows(connection: Connection):
    return connection.execute("select 1")


async def page(session: Session, url):
    return session.get(url)
