# The first name for the generator is in use.
async def events(job):
    async with job.connect() as connection:
        async for event in connection:
            yield event


async def collect(job, items):
    async for event in events(job):
        if event.is_last:
            break
        items.append(event)
