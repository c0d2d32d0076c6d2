# What is taken from the module stays on the loop.
# asyncfix: flags --unsafe-fixes --strict

import asyncio
import importlib


async def handler(path):
    module, _, name = path.partition(":")
    return getattr(await asyncio.to_thread(importlib.import_module, module), name)
