# The suppression is for another transform.

import time


async def settle():
    time.sleep(0.5)  # asyncfix: ignore[blocking-http] no network here
