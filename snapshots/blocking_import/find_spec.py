# Usually found in a cache.
# asyncfix: refuses usually-fast

import importlib.util


async def installed(name):
    return importlib.util.find_spec(name) is not None
