# A pool for one host.

import asyncio

from urllib3 import HTTPSConnectionPool


async def fetch(pool: HTTPSConnectionPool, path: str):
    return pool.request("GET", path).data
