# A cancel with a limit of its own time.
import asyncio


async def interrupt(client, stream):
    await asyncio.wait_for(client.responses.cancel(stream.response_id), 5)
    await stream.close()
