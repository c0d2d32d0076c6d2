# A cancelled task would cancel the future: not without `--unsafe-fixes`.
# asyncfix: refuses unsafe

from concurrent.futures import ThreadPoolExecutor


async def both(pool: ThreadPoolExecutor, work, client):
    future = pool.submit(work)
    page = await client.fetch()
    return page, future.result()
