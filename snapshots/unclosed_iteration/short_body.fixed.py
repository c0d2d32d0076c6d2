# A body on the line of the head stays there.
import contextlib


async def events(job):
    async with job.connect() as connection:
        async for event in connection:
            yield event


async def last(jobs):
    if jobs: number = 0
    for job in jobs:
        async with contextlib.aclosing(events(job)) as items:
            async for event in items: break
    return number, event
