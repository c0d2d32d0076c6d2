# The first read blocks and is remembered.
# asyncfix: --unsafe-fixes --strict

import asyncio

from repository import Repository


async def is_popular(repository: Repository):
    return await asyncio.to_thread(lambda: repository.stars) > 1000
