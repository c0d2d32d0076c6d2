# `await` after `not` needs no brackets.

import asyncio


async def wait_until_idle(device):
    while not await asyncio.sleep(0.5):
        if not device.busy():
            break
