# Three statements on one line.

import asyncio


async def click(relay):
    relay.on(); await asyncio.sleep(0.2); relay.off()
