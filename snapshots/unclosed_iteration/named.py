# A generator that has a name keeps it.
async def events(job):
    connection = await job.connect()
    try:
        async for event in connection:
            yield event
    finally:
        await connection.close()


async def first_error(job):
    stream = events(job)
    print("reading", job)
    async for event in stream:
        if event.is_error:
            return event.text
    return None
