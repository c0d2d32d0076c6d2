# A page break between the definitions.

import time


async def settle():
    time.sleep(0.5)
