# Every name that the module could have is taken.
# asyncfix: refuses shadowed-name

import time


async def settle(asyncio, _asyncio, __asyncio):
    time.sleep(0.5)
    return asyncio, _asyncio, __asyncio
