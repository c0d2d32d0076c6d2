# A head over several lines.
# asyncfix: refuses comment-in-the-way
async def events(job):
    async with job.connect() as connection:
        async for event in connection:
            yield event


async def first(job):
    async for (
        number,
        event,
    ) in events(job):
        return number, event
