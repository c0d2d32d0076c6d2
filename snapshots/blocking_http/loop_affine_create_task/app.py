# `create_task` needs the thread of the loop.
# asyncfix: refuses loop-affine

from refresh import refresh


async def update(url):
    task = refresh(url)
    return await task
