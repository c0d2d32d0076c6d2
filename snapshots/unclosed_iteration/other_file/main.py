import contextlib

from events import events


async def first(job):
    with contextlib.suppress(ConnectionError):
        async for event in events(job):
            return event
    return None
