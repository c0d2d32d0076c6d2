# A future of a pool: the loop can wait for it without a thread.

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def both(pool: ThreadPoolExecutor, work, client):
    future = pool.submit(work)
    page = await client.fetch()
    return page, await asyncio.wrap_future(future)
