# The helper sleeps in a loop: it leaves whole, the helper stays as it is.

import asyncio

from device import wait_ready


async def start(device):
    if not await asyncio.to_thread(wait_ready, device, timeout=0.3):
        raise TimeoutError(device)
