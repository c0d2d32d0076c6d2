# The same with `suppress`, and an id that is in a local already.
from contextlib import suppress


async def interrupt(client, stream):
    response_id = stream.response_id
    with suppress(ConnectionError):
        await client.responses.cancel(response_id)
    await stream.close()
