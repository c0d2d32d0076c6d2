# In the thread no task is running.
# asyncfix: refuses loop-affine

import asyncio


async def log(path):
    with open(path, "a") as f:
        f.write(asyncio.current_task().get_name())
