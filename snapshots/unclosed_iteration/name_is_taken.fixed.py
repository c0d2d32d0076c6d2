# The first name for the generator is in use.
import contextlib


async def events(job):
    async with job.connect() as connection:
        async for event in connection:
            yield event


async def collect(job, items):
    async with contextlib.aclosing(events(job)) as stream:
        async for event in stream:
            if event.is_last:
                break
            items.append(event)
