# The release needs what is bound only later.
# asyncfix: refuses maybe-unbound
async def items(pool, topic):
    connection = await pool.acquire()
    yield "connected"
    state = await connection.listen(topic)
    async for item in state:
        yield item
    await connection.close(state.reason)
