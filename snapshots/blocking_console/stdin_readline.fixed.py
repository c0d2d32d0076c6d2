# A line of the standard input.
# asyncfix: flags --unsafe-fixes

import asyncio
import sys


async def read_command():
    return (await asyncio.to_thread(sys.stdin.readline)).strip()
