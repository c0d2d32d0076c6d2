# Several statements on one line, and a head over several.
# asyncfix: refuses comment-in-the-way
async def events(job):
    async with job.connect() as connection:
        async for event in connection:
            yield event


async def first(job):
    print("first"); first = None
    async for (
        number,
        event,
    ) in events(job):
        return number, event


async def last(jobs):
    if jobs: number = 0
    for job in jobs:
        async for event in events(job): break
