# The helper blocks, but it also speaks to the running loop.
# asyncfix: refuses loop-affine

from notify import notify


async def publish(url, on_done):
    notify(url, on_done)
