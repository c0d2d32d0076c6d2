# The body of the module would run in the thread: not without `--unsafe-fixes`.
# asyncfix: flags --strict
# asyncfix: refuses unsafe

import importlib


async def load(name):
    return importlib.import_module(name)
