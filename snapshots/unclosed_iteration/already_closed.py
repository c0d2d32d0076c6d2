# `aclosing`, an `aclose` in `finally`, and a generator that is used further.
# asyncfix: clean
from contextlib import aclosing


async def events(job):
    connection = await job.connect()
    try:
        async for event in connection:
            yield event
    finally:
        await connection.close()


async def first(job):
    async with aclosing(events(job)) as stream:
        async for event in stream:
            return event


async def first_by_hand(job):
    stream = events(job)
    try:
        async for event in stream:
            return event
    finally:
        await stream.aclose()


async def header_and_rest(job):
    stream = events(job)
    async for event in stream:
        if event.is_header:
            break
    return [event async for event in stream]
