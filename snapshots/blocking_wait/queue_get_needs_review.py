# Without `--unsafe-fixes` it stays.
# asyncfix: refuses unsafe

import queue

jobs = queue.Queue()


async def next_job():
    return jobs.get()
