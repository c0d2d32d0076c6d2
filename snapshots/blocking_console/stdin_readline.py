# A line of the standard input.
# asyncfix: flags --unsafe-fixes

import sys


async def read_command():
    return sys.stdin.readline().strip()
