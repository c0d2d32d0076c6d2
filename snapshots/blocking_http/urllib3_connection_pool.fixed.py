# A pool for one host.

import asyncio

from urllib3 import HTTPSConnectionPool


async def fetch(pool: HTTPSConnectionPool, path: str):
    return (await asyncio.to_thread(pool.request, "GET", path)).data
