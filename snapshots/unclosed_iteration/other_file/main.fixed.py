import contextlib

from events import events


async def first(job):
    with contextlib.suppress(ConnectionError):
        async with contextlib.aclosing(events(job)) as items:
            async for event in items:
                return event
    return None
