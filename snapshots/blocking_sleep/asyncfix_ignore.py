# Suppressed for this tool.
# asyncfix: clean

import time


async def settle():
    time.sleep(0.5)  # asyncfix: ignore
