# A body on the line of the head stays there.
async def events(job):
    async with job.connect() as connection:
        async for event in connection:
            yield event


async def last(jobs):
    if jobs: number = 0
    for job in jobs:
        async for event in events(job): break
    return number, event
