# Three statements on one line.

import time


async def click(relay):
    relay.on(); time.sleep(0.2); relay.off()
