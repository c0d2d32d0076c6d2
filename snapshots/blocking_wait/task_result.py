# A task that is done gives its result at once.
# asyncfix: clean

import asyncio


async def results(coroutines):
    tasks = [asyncio.create_task(coroutine) for coroutine in coroutines]
    await asyncio.wait(tasks)
    return [task.result() for task in tasks]
