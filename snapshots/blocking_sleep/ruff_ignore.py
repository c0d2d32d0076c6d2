# Suppressed in ruff's newer form.
# asyncfix: clean

import time


async def settle():
    time.sleep(0.5)  # ruff: ignore[ASYNC251]
