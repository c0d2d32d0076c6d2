# Before Python 3.10 there is no `aclosing`.
# asyncfix: --target-version py39
async def events(job):
    connection = await job.connect()
    try:
        async for event in connection:
            yield event
    finally:
        await connection.close()


async def first_error(job):
    # Errors come early.
    items = events(job)
    try:
        async for event in items:  # of the server
            if event.is_error:
                return event.text
    finally:
        await items.aclose()
    return None
