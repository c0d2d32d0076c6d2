# What an item gives may be tied to it.
# asyncfix: refuses item-outlives-loop
async def connections(pool):
    while True:
        async with pool.open() as connection:
            yield connection


async def rows(pool):
    async for connection in connections(pool):
        if await connection.ping():
            return await connection.cursor()
