# A loop that is retried by `continue` in a handler of everything.
# asyncfix: --unsafe-fixes
import asyncio


async def reconnect(client):
    while True:
        try:
            await client.connect()
            return
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            print(error)
            continue
