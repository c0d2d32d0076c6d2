# Callbacks of a task run on the loop.
# asyncfix: refuses sync-callback

import asyncio
import time


def report(task):
    time.sleep(0.2)
    print(task.result())


async def start(job):
    task = asyncio.create_task(job())
    task.add_done_callback(report)
    return task
