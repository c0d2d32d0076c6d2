# asyncfix: clean
# A future of a pool is local as well.
from concurrent.futures import Future


async def stop(stream, pending: Future):
    pending.cancel()
    await stream.close()
