# Entering and iterating wait as well.
# asyncfix: --unsafe-fixes
import asyncio


async def copy(source, target):
    try:
        async with source:
            async for item in source:
                target.append(item)
    except asyncio.CancelledError:
        raise
    except BaseException:
        print("incomplete")
    return target
