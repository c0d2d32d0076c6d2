# What the generator yields is released by it, and used in the loop alone.
async def connections(pool):
    while True:
        async with pool.open() as connection:
            yield connection


async def version(pool):
    async for connection in connections(pool):
        if await connection.ping():
            print(await connection.version())
            break
