# A module-level name for the function.

import time

pause = time.sleep


async def settle():
    pause(0.5)
