# A default is evaluated by the coroutine, where `await` is allowed.

import asyncio


async def make_settings(device):
    def settings(ready=await asyncio.sleep(0.5) or device.ready):
        return {"ready": ready}

    return settings
