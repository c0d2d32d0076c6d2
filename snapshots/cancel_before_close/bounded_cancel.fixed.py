# A cancel with a limit of its own time.
import asyncio


async def interrupt(client, stream):
    response_id = stream.response_id
    try:
        await stream.close()
    finally:
        await asyncio.wait_for(client.responses.cancel(response_id), 5)
