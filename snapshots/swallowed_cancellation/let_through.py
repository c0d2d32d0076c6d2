# A clause before lets others through already: the cancellation joins them.
# asyncfix: --unsafe-fixes
import asyncio


async def load(reader):
    try:
        return await reader.read()
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:
        return None


async def save(writer):
    try:
        return await writer.write()
    except KeyboardInterrupt:
        # The user is in a hurry.
        raise
    except BaseException:
        return None


async def main(reader, writer):
    return await asyncio.gather(load(reader), save(writer))
