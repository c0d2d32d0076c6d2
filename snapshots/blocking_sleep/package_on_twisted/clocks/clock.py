# The other files of the package say what drives this one.
# asyncfix: refuses unknown-runtime

import time


async def settle():
    time.sleep(0.1)
