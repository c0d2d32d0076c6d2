# In the condition of an asynchronous comprehension.

import time


async def drain(stream):
    return [item async for item in stream if not time.sleep(0.1)]
