# A coroutine inside another one has its own handlers.
# asyncfix: --unsafe-fixes
import asyncio


def make(reader):
    async def load():
        try:
            return await reader.read()
        except asyncio.CancelledError:
            raise
        except BaseException:
            return None

    return load
