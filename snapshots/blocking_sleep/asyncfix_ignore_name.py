# Suppressed by the name of the transform, with a reason.
# asyncfix: clean

import time


async def settle():
    time.sleep(0.5)  # asyncfix: ignore[blocking-sleep] the bus needs silence
