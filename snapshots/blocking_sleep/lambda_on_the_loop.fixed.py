# `sorted` calls the lambda on the loop; both move.
# asyncfix: flags --unsafe-fixes

import asyncio
import time


async def by_load(hosts):
    return await asyncio.to_thread(
        sorted, hosts, key=lambda host: time.sleep(0.1) or host.load
    )
