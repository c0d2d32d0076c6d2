# Inside a replacement field.

import time


async def settle(name):
    return f"{name}: {time.sleep(0.5)}"
