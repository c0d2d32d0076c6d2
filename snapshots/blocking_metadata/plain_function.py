# Nothing here runs on a loop.
# asyncfix: flags --strict
# asyncfix: clean

import os


def drop(path):
    if os.path.exists(path):
        os.remove(path)
