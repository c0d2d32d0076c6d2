# A comment between the brackets stays.

import asyncio


async def settle(device):
    await asyncio.sleep(
        # the data sheet says 40 ms, half of the boards need more
        0.1,
    )
    device.reset()
