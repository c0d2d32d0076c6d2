# What the generator yields is released by it, and used after the loop.
# asyncfix: refuses item-outlives-loop
async def connections(pool):
    while True:
        connection = await pool.open()
        try:
            yield connection
        finally:
            await connection.close()


async def healthy(pool):
    async for connection in connections(pool):
        if await connection.ping():
            return connection
