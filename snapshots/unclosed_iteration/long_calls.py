# A call over several lines, and one that is too long for one.
async def events_of_the_newest_jobs(server, states, *, limit, newest_first):
    connection = await server.connect()
    try:
        async for event in connection.events(states, limit, newest_first):
            yield event
    finally:
        await connection.close()


async def first_error(server):
    async for event in events_of_the_newest_jobs(
        server,
        ["failed", "lost"],  # not the cancelled ones
        limit=100,
        newest_first=True,
    ):
        if event.is_error:
            return event.text


async def first_warning(server):
    async for event in events_of_the_newest_jobs(server, ["warned"], limit=10, newest_first=False):
        if event.is_warning:
            return event.text
