# The body of a class is not part of the coroutine.
# asyncfix: refuses inside-class-body

import time


async def make_settings(device):
    class Settings:
        ready = time.sleep(0.5) or device.ready

    return Settings
