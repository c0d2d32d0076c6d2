# A look into what is loaded.
# asyncfix: clean

import sys


async def loaded(name):
    return sys.modules.get(name)
