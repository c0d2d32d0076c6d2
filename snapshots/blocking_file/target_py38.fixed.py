# Before 3.9 there is no `to_thread`.
# asyncfix: flags --target-version py38

import asyncio
import contextvars
import json


async def load(path):
    def read_config():
        with open(path) as f:
            return json.load(f)

    config = await asyncio.get_running_loop().run_in_executor(
        None, contextvars.copy_context().run, read_config
    )
    print(config)
