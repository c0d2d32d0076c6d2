# The bare `except` would now also see the cancellation: only with --unsafe-fixes.
# asyncfix: --unsafe-fixes

import asyncio


async def settle(device):
    try:
        await asyncio.sleep(0.5)
        await device.reset()
    except asyncio.CancelledError:
        raise
    except:
        device.failed = True
