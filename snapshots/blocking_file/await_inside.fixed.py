# The block awaits between one line and the next: it cannot run in a thread, reading the lines can.
# asyncfix: --unsafe-fixes

import asyncio


async def publish(path, client):
    with await asyncio.to_thread(open, path) as f:
        for line in await asyncio.to_thread(f.readlines):
            await client.send(line)
