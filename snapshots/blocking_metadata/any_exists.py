# A generator expression and its consumer move together.
# asyncfix: --strict

import os


async def any_exists(paths):
    return any(os.path.exists(path) for path in paths)
