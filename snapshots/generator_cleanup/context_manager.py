# The block of a context manager that raises never gets to the release.
from contextlib import asynccontextmanager

import asyncpg


@asynccontextmanager
async def connection(url):
    connection = await asyncpg.connect(url)
    yield connection
    await connection.close()


@asynccontextmanager
async def transaction(pool):
    connection = await pool.acquire()
    await connection.execute("BEGIN")
    yield connection
    await connection.execute("COMMIT")
    await pool.release(connection)
