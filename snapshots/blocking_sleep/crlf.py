# Lines end with CR LF, also the new one.

import time


async def settle():
    time.sleep(0.5)
