# The generator stands in another file.
async def events(job):
    async with job.connect() as connection:
        async for event in connection:
            yield event
