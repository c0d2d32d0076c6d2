# The environment and the working directory are asked of the process.
# asyncfix: flags --strict
# asyncfix: clean

import os


async def where():
    return os.environ.get("HOME"), os.getcwd(), os.path.expanduser("~")
