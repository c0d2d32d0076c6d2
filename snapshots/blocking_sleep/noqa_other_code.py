# Suppressed for another rule: the call is rewritten and the comment stays.

import time


async def settle():
    time.sleep(0.5)  # noqa: S311
