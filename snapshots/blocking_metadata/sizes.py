# Light items of a comprehension: all in one hop.
# asyncfix: flags --strict

import os


async def sizes(paths):
    return {path: os.path.getsize(path) for path in paths}
