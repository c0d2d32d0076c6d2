# An earlier clause lets the cancellation through.
# asyncfix: clean
import asyncio


async def load(reader):
    while True:
        try:
            await reader.read()
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            print(error)
