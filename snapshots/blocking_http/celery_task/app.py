# `delay` hands the task to a worker.
# asyncfix: clean

from jobs import refresh


async def schedule(url):
    refresh.delay(url)
