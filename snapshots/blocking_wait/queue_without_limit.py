# A queue without a maximum size always has room for one more.
# asyncfix: clean

import queue

jobs = queue.Queue()


def submit(job):
    jobs.put(job)


async def plan(job):
    jobs.put(job)
    submit(job)
