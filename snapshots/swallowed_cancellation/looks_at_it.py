# The handler knows a cancellation when it sees one.
# asyncfix: clean
import asyncio


async def load(reader):
    while True:
        try:
            await reader.read()
        except BaseException as error:
            if isinstance(error, asyncio.CancelledError):
                raise
            print(error)


async def save(writer):
    try:
        await writer.write()
    except BaseException as error:
        if not isinstance(error, Exception):
            raise
        print(error)
