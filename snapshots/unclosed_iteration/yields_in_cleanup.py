# The generator says goodbye in a `finally`, which raises when it is closed.
# asyncfix: refuses yields-in-cleanup
async def events(job):
    connection = await job.connect()
    try:
        async for event in connection:
            yield event
    finally:
        await connection.close()
        yield "closed"


async def first(job):
    async for event in events(job):
        return event
