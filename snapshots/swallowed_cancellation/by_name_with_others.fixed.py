# Of several classes only the cancellation is raised again.
# asyncfix: --unsafe-fixes
import asyncio


async def poll(client):
    while True:
        try:
            await client.poll()
        except asyncio.CancelledError:
            raise
        except (ConnectionError, asyncio.CancelledError) as error:
            print(error)
