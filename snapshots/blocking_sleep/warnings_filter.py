# The filters of warnings are the same for all tasks.
# asyncfix: refuses process-wide-state

import time
import warnings


async def settle(device):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        device.start()
        time.sleep(0.5)
        device.check()
