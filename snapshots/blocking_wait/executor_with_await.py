# The block awaits, and its end still waits for the threads.
# asyncfix: refuses live-result

from concurrent.futures import ThreadPoolExecutor


async def run(work, client):
    with ThreadPoolExecutor() as pool:
        pool.submit(work)
        await client.ping()
