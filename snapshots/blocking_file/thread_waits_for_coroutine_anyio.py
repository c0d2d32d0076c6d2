# asyncfix: refuses unsafe
# The threads of anyio wait for a coroutine that needs one of them.
from pathlib import Path

import anyio
import anyio.from_thread
import anyio.to_thread


async def load(name):
    return Path(name).read_text()


def tool(name):
    return anyio.from_thread.run(load, name)


async def answer(names):
    async with anyio.create_task_group() as group:
        for name in names:
            group.start_soon(anyio.to_thread.run_sync, tool, name)
