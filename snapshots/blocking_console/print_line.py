# Writing to the terminal is taken as done at once.
# asyncfix: clean

import sys


async def progress(done, total):
    print(f"{done}/{total}", end="\r", file=sys.stderr, flush=True)
