# The block calls a function that came from outside: it would run in the thread.
# asyncfix: flags --unsafe-fixes

import asyncio


async def each(path, handle):
    def read_file():
        with open(path) as f:
            for line in f:
                handle(line.rstrip())

    await asyncio.to_thread(read_file)
