# The project's own `clock.sleep` only counts.
# asyncfix: clean

import clock


async def settle():
    clock.sleep(0.5)
