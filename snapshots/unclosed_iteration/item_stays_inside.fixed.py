# What the generator yields is released by it, and used in the loop alone.
import contextlib


async def connections(pool):
    while True:
        async with pool.open() as connection:
            yield connection


async def version(pool):
    async with contextlib.aclosing(connections(pool)) as items:
        async for connection in items:
            if await connection.ping():
                print(await connection.version())
                break
