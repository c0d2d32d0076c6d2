# One of two is a generator.
# asyncfix: refuses uncertain-type
async def events(job):
    async with job.connect() as connection:
        async for event in connection:
            yield event


async def first(job, live):
    source = events(job) if live else job.recorded()
    async for event in source:
        return event
