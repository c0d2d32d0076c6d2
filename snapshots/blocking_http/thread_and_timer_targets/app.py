# The function runs in a thread of its own, in a timer and in a pool; never on the loop.
# asyncfix: clean
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

from jobs import poll


async def main(url):
    threading.Thread(target=poll, args=(url,), daemon=True).start()
    threading.Timer(5, poll, [url]).start()
    pool = ThreadPoolExecutor()
    return await asyncio.wrap_future(pool.submit(poll, url))
