# Which of the two runs it is not known.
# asyncfix: --unsafe-fixes
# asyncfix: refuses unknown-runtime
import asyncio
import trio


async def load(reader):
    try:
        return await reader.read()
    except BaseException:
        return None
