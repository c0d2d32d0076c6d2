# What is taken from the module stays on the loop.
# asyncfix: flags --unsafe-fixes --strict

import importlib


async def handler(path):
    module, _, name = path.partition(":")
    return getattr(importlib.import_module(module), name)
