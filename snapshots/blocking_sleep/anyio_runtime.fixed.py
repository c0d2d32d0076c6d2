# An anyio program gets anyio's sleep.

import anyio


async def settle(delay):
    await anyio.sleep(delay)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(anyio.sleep, 0)
