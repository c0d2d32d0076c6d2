# A parameter hides the module.
# asyncfix: --unsafe-fixes
import asyncio as _asyncio


async def load(reader, asyncio):
    try:
        return await reader.read()
    except _asyncio.CancelledError:
        raise
    except BaseException:
        return asyncio.default
