# The same before Python 3.10.
# asyncfix: --target-version py39
async def events(job):
    connection = await job.connect()
    try:
        async for event in connection:
            yield event
    finally:
        await connection.close()


async def first_error(job):
    stream = events(job)
    try:
        async for event in stream:
            if event.is_error:
                return event.text
    finally:
        await stream.aclose()
    return None
