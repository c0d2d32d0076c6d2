# `break`, `return`, `raise`, and a `yield` at which a consumer may stop.
async def events(job):
    connection = await job.connect()
    try:
        async for event in connection:
            yield event
    finally:
        await connection.close()


async def by_break(job):
    async for event in events(job):
        if event.is_last:
            break
    else:
        print("no last one")


async def by_return(job):
    async for event in events(job):
        if event.is_last:
            return event.number


async def by_raise(job):
    async for event in events(job):
        if event.is_error:
            raise RuntimeError(event.number)
        print(event)


async def by_yield(job):
    async for event in events(job):
        yield event.number
