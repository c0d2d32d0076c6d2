# Not every asynchronous iterator is a generator, and not every one is known.
# asyncfix: clean
class Events:
    def __init__(self, job):
        self._job = job

    def __aiter__(self):
        return self

    async def __anext__(self):
        return await self._job.next()


async def first(job):
    async for event in Events(job):
        return event


async def until(source, stop):
    async for event in source.events():
        if event == stop:
            break
