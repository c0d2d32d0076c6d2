# Each line is handed on while the file is open.
# asyncfix: --unsafe-fixes

import asyncio


async def lines(path):
    with await asyncio.to_thread(open, path) as f:
        for line in await asyncio.to_thread(f.readlines):
            yield line.rstrip()
